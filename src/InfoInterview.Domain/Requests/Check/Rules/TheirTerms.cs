using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L12: their time, channel and place.</summary>
internal static class TheirTerms
{
    public static Verdict Read(DraftText draft)
    {
        var flexible = draft.Language.Flexible.IsMatch(draft.Core)
            || draft.Language.Window.Matches(draft.Core).Select(m => m.Value.ToLowerInvariant()).Distinct().Skip(1).Any()
            || draft.Parts.Sentences.Any(s => draft.Language.Channels.Values.Count(c => c.IsMatch(s.Of(draft.Core))) > 1);
        return flexible
            ? Verdict.FineAs("Leaves time or channel to them")
            : Remark.Info("Leave the time to them", "“By phone or video, whenever suits you” makes a yes cheap.");
    }
}
