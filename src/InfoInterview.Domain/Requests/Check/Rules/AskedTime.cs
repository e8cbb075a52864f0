using System.Globalization;
using System.Text.RegularExpressions;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L05: the draft says how many minutes, few, and as many as the request asks for.</summary>
/// <remarks>10–20 minutes, a warning to 30, an error above: the seed, [SFU-OLC], [BERK], [KU], [TUFTS].</remarks>
internal static class AskedTime
{
    public static Verdict Read(DraftText draft)
    {
        if (draft.AskedDuration is not { } asked)
            return Missing(draft);
        var minutes = asked.Minutes.ToString(CultureInfo.InvariantCulture);
        var mend = new Mend($"Write “{Minutes(draft, asked)}”", asked.At, Minutes(draft, asked));
        if (asked.Minutes > 30)
            return Remark.Error("Ask for less time", $"{minutes} minutes are much from someone who does not know you yet.") with { At = asked.At, Mend = draft.MinutesToAsk <= 30 ? mend : null };
        if (draft.Draft.Request.AskedMinutes is { } planned && planned != asked.Minutes)
            return Remark.Error("Name the same minutes", string.Create(CultureInfo.InvariantCulture, $"The letter says {minutes} minutes and the request {planned}.")) with { At = asked.At, Mend = mend };
        return asked.Minutes > 20
            ? Remark.Warning("Ask for 20 minutes or less", $"{minutes} minutes are harder to say yes to than 15.") with { At = asked.At, Mend = draft.MinutesToAsk <= 20 ? mend : null }
            : Verdict.FineAs($"{minutes} minutes, a small ask");
    }

    private static Remark Missing(DraftText draft)
    {
        var vague = draft.Language.VagueDuration.Match(draft.Core);
        var severity = draft.Kind == MessageKind.Nudge ? Severity.Warning : Severity.Error;
        return vague.Success
            ? new(severity, "Say how many minutes", $"“{FirstUpper(WithoutLead(vague))}” can mean anything; a number is easy to say yes to.") { At = new Stretch(vague.Index, vague.Length), Mend = Named(draft, vague) }
            : new(severity, "Say how many minutes", "A reader says yes more easily when the time has an end.");
    }

    private static Mend Named(DraftText draft, Match vague)
    {
        var minutes = draft.MinutesToAsk.ToString(CultureInfo.InvariantCulture);
        var (lead, what) = (vague.Groups["lead"].Value, vague.Groups["what"].Value);
        return Mend.Write(new(vague.Index, vague.Length), lead.Length > 0 ? $"{lead} {minutes} minutes" : what.Length > 0 ? $"a {minutes}-minute {what}" : $"{minutes} minutes");
    }

    private static string Minutes(DraftText draft, Duration asked)
    {
        var minutes = draft.MinutesToAsk.ToString(CultureInfo.InvariantCulture);
        var words = asked.At.Of(draft.Core);
        return words.EndsWith("minute", StringComparison.OrdinalIgnoreCase) || words.EndsWith("-hour", StringComparison.OrdinalIgnoreCase) ? minutes + "-minute" : minutes + " minutes";
    }

    private static string WithoutLead(Match vague) => vague.Groups["lead"].Success ? vague.Value[vague.Groups["lead"].Length..].TrimStart() : vague.Value;

    private static string FirstUpper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
