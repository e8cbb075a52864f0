using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L19: a no is made cheap, or a request says who writes next.</summary>
internal static class EasyOut
{
    public static Verdict Read(DraftText draft)
    {
        if (draft.Language.EasyOut.IsMatch(draft.Core))
            return Verdict.FineAs("Easy to say no");
        var nudge = draft.Kind == MessageKind.Nudge;
        if (!nudge && draft.Language.IFollowUp.IsMatch(draft.Core))
            return Verdict.FineAs("You write next, not they");
        var words = nudge ? "A short no is perfectly fine." : draft.IsShort ? "Fine if not." : "If it is a bad month, that is fine.";
        var mend = draft.Parts.Sentences is [.., var last] ? new Mend($"Add “{words}”", new(last.End, 0), " " + words) : null;
        return new Remark(nudge ? Severity.Warning : Severity.Info, "Make a no easy", "Who may say no freely says yes more often.") { Mend = mend };
    }
}
