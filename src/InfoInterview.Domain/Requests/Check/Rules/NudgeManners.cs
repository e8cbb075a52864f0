using System.Globalization;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L27: a nudge waits seven business days, stays in the thread and blames nobody.</summary>
/// <remarks>Seven business days: [SFU], [DUKE-FU].</remarks>
internal static class NudgeManners
{
    private const int BusinessDays = 7;

    public static Verdict Read(DraftText draft) => Verdict.OfOr(Remarks(draft), "A fair time later, and friendly");

    private static IEnumerable<Remark> Remarks(DraftText draft)
    {
        if (draft.Draft.Request.BusinessDaysSinceLastMessage is { } days and < BusinessDays)
            yield return Remark.Warning("Wait a little longer", string.Create(CultureInfo.InvariantCulture, $"{(days == 1 ? "One business day has" : days + " business days have")} passed; seven give them a fair chance."));
        if (!draft.Draft.Request.InThread)
            yield return Remark.Warning("Answer in the same thread", "A new letter makes them search for the first one.");
        if (draft.Language.Guilt.Match(draft.Core) is { Success: true } guilt)
            yield return Remark.Warning("Leave the blame out", $"“{guilt.Value}” makes them feel late rather than asked.") with { At = new Stretch(guilt.Index, guilt.Length) };
    }
}
