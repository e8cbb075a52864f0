using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L04: the draft asks for advice, not for a job. Off once the other side turned the talk to one.</summary>
internal static class JobAsk
{
    private const int FragmentMaxWords = 4;

    public static Verdict Read(DraftText draft)
    {
        var hits = In(draft.Subject, draft.Language).Select(h => (Part: TextPart.Subject, Hit: h));
        var wholeDraft = draft.Kind.IsRequest() || draft.Kind == MessageKind.Nudge;
        if (wholeDraft)
            hits = hits.Concat(In(draft.Core, draft.Language).Select(h => (TextPart.Body, h)));
        var (part, hit) = hits.OrderByDescending(h => h.Hit.Severity).FirstOrDefault();
        if (hit.At.Length > 0)
            return RemarkOn(hit.Severity) with { Part = part, At = hit.At };
        return wholeDraft ? Verdict.FineAs("Asks for advice, not for a job") : Verdict.Silent;
    }

    /// <summary>Each job word of a text and how much it weighs in its clause.</summary>
    public static IEnumerable<(Stretch At, Severity Severity)> In(string text, LanguagePack language)
    {
        var read = language.JobInnocent.Replace(text, innocent => new string(' ', innocent.Length));
        foreach (var clause in Clauses(read, language))
        {
            var words = clause.Of(read);
            var jobs = language.Job.Matches(words);
            if (jobs.Count == 0)
                continue;
            var negated = language.JobNegated.Matches(words).Select(n => new Stretch(n.Index, n.Length)).ToList();
            var named = language.JobSeeking.IsMatch(words) ? Severity.Error : Severity.Warning;
            foreach (var job in jobs.Select(j => new Stretch(j.Index, j.Length)))
                yield return (job with { Start = clause.Start + job.Start }, negated.Exists(job.Overlaps) ? Severity.Info : named);
        }
    }

    // A clause ends with the sentence, at a colon, semicolon or dash, before "but", and at a comma unless only a few words follow it.
    private static IEnumerable<Stretch> Clauses(string text, LanguagePack language)
    {
        var breaks = language.ClauseBreak.Matches(text).Select(m => m.Index).ToHashSet();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !breaks.Contains(i) && !IsBreak(text, i))
                continue;
            if (i > start)
                yield return new(start, i - start);
            start = i;
        }
    }

    private static bool IsBreak(string text, int at) => text[at] switch
    {
        ';' or ':' or '–' or '—' => true,
        '.' or '?' or '!' => at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]),
        '\n' => at > 0 && text[at - 1] == '\n',
        ',' => IsLongAfter(text, at + 1),
        _ => false,
    };

    private static bool IsLongAfter(string text, int start)
    {
        var words = 0;
        for (var i = start; i < text.Length && text[i] is not (',' or ';' or ':' or '.' or '?' or '!'); i++)
        {
            if (!char.IsWhiteSpace(text[i]) && char.IsWhiteSpace(text[i - 1]) && ++words > FragmentMaxWords)
                return true;
        }

        return false;
    }

    private static Remark RemarkOn(Severity severity) => severity switch
    {
        Severity.Error => Remark.Error("Ask for advice, not for a job", "A job ask is easy to turn down; a question about their own path is easy to answer."),
        Severity.Warning => Remark.Warning("Leave the job out", "A word like this makes a reader expect a job ask and stop there."),
        _ => Remark.Info("You may leave the job out", "Saying that you are not after a job is allowed; not naming it is shorter."),
    };
}
