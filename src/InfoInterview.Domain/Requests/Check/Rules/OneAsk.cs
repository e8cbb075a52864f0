using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L14: one thing is asked, not two.</summary>
internal static class OneAsk
{
    private const string Conversation = "conversation";

    public static Verdict Read(DraftText draft)
    {
        var asks = draft.Language.Asks
            .Select(a => (What: a.Key, Found: a.Value.Match(draft.Core)))
            .Where(a => a.Found.Success)
            .OrderBy(a => a.What != Conversation)
            .ThenBy(a => a.Found.Index)
            .ToList();
        return asks.Count < 2
            ? Verdict.FineAs("One ask only")
            : Remark.Warning("Ask for one thing", "Two asks are weighed twice; keep the conversation and leave the other for later.") with { At = new Stretch(asks[1].Found.Index, asks[1].Found.Length) };
    }
}
