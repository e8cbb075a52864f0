using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L06: the ask is a question, and there are not many of them.</summary>
/// <remarks>One to three questions were answered most [BOOM-MB].</remarks>
internal static class RealQuestion
{
    private const int MaxQuestions = 3;

    public static Verdict Read(DraftText draft)
    {
        var questions = Questions(draft.Core);
        var ask = draft.AskedDuration is { } asked ? draft.SentenceAround(asked.At) : null;
        if (questions == 0)
            return Remark.Error("Ask a question", "A letter without a question mark leaves nothing to answer.") with { At = ask, Mend = EndAsQuestion(draft, ask) };
        if (questions > MaxQuestions)
            return Remark.Warning("Ask fewer questions here", "One to three are answered most; keep the others for the conversation.");
        return ask is { } sentence && draft.Core[sentence.End - 1] != '?'
            ? Remark.Warning("Make the ask a question", "A sentence that names the time but asks nothing is easy to pass over.") with { At = sentence, Mend = EndAsQuestion(draft, sentence) }
            : Verdict.FineAs("A question that can be answered yes or no");
    }

    // A run of marks counts once; a mark inside a web address is none.
    private static int Questions(string core)
    {
        var count = 0;
        for (var i = 0; i < core.Length; i++)
        {
            if (core[i] == '?' && (i + 1 == core.Length || core[i + 1] is '"' or '”' or '’' or '\'' or ')' or ']' or '!' || char.IsWhiteSpace(core[i + 1])))
                count++;
        }

        return count;
    }

    private static Mend? EndAsQuestion(DraftText draft, Stretch? ask) =>
        ask is { } sentence && draft.Core[sentence.End - 1] == '.' && draft.Language.QuestionOpening.Match(sentence.Of(draft.Core)) is { Success: true, Index: 0 }
            ? new("End with “?”", new(sentence.End - 1, 1), "?")
            : null;
}
