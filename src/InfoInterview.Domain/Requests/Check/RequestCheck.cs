using System.Text.RegularExpressions;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;
using InfoInterview.Domain.Requests.Check.Rules;

namespace InfoInterview.Domain.Requests.Check;

/// <summary>
/// Reads a draft as a busy stranger would and says what they would stumble over, and what is in order.
/// Pure: the same draft always gets the same report, and no text makes it throw.
/// </summary>
public static class RequestCheck
{
    /// <summary>Reads the draft by every rule that speaks to its kind. Text beyond what a message may hold is not read.</summary>
    public static CheckReport Run(DraftToCheck draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Run(draft, RuleBook.Rules);
    }

    internal static CheckReport Run(DraftToCheck draft, IEnumerable<Rule> rules)
    {
        var text = new DraftText(draft, LanguagePack.English);
        var (findings, fine) = (new List<Finding>(), new List<FinePoint>());
        foreach (var rule in rules.Where(r => r.SpeaksTo(text)))
        {
            var verdict = Read(rule, text);
            findings.AddRange(verdict.Remarks.Select(remark => AsFinding(rule.Id, remark, text)));
            if (verdict.Fine is { } sentence)
                fine.Add(new(rule.Id, sentence));
        }

        return new([.. findings.OrderByDescending(f => f.Severity)], fine, LengthOf(text));
    }

    /// <summary>How much the weightiest job word of a sentence weighs, such as a question for the conversation: an error asks for a job, an info denies it; null names none.</summary>
    public static Severity? JobAsk(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Rules.JobAsk.In(new NormalText(text).Text, LanguagePack.English).Max(hit => (Severity?)hit.Severity);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    // A rule that runs out of time says so, rather than staying silent as if all were well.
    private static Verdict Read(Rule rule, DraftText text)
    {
        try
        {
            return rule.Read(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return Remark.Warning("Look at this point yourself", $"The text is too unusual for point {rule.Id} to be read in time.");
        }
    }

    private static Finding AsFinding(string id, Remark remark, DraftText text) => new(id, remark.Severity, remark.Title, remark.Why)
    {
        Span = remark.At is { } at ? AsTyped(remark.Part, at, text) : null,
        Fix = remark.Mend is { } mend ? new(mend.Label, AsTyped(remark.Part, mend.At, text), mend.Replacement) : null,
        CanOverride = remark.CanOverride,
    };

    private static TextSpan AsTyped(TextPart part, Stretch at, DraftText text)
    {
        var typed = (part == TextPart.Subject ? text.NormalSubject : text.NormalBody).AsTyped(at);
        return new(part, typed.Start, typed.Length);
    }

    private static MessageLength LengthOf(DraftText text) => new(
        text.Parts.Words.Count,
        text.Body.Trim().Length,
        WordBudget.For(text.Kind),
        WordBudget.CharactersFor(text.Kind, text.Draft.Settings.LinkedInNoteLimit),
        text.Body.Trim().Split('\n').Sum(line => Math.Max(1, (line.Length + MessageLength.PhoneLineCharacters - 1) / MessageLength.PhoneLineCharacters)));
}
