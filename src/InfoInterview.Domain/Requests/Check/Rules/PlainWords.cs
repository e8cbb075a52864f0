using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L17: short words and sentences.</summary>
/// <remarks>[BOOM1–3].</remarks>
internal static class PlainWords
{
    private const double HighestGrade = 9;

    public static Verdict Read(DraftText draft)
    {
        if (draft.Parts.Words.Count == 0)
            return Verdict.Silent;
        return Readability.Grade(draft.Core, draft.Parts.Words, draft.Parts.Sentences.Count) <= HighestGrade
            ? Verdict.FineAs("Easy to read")
            : Remark.Info("Use shorter words and sentences", "Letters a fourteen-year-old could read are answered most.") with { At = draft.Parts.Sentences.MaxBy(s => s.Length) };
    }
}
