using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L09: the letter speaks of its reader about as often as of its writer.</summary>
internal static class Balance
{
    private const double LeastShareOfYou = 0.40;

    public static Verdict Read(DraftText draft)
    {
        var me = draft.Language.Me.Count(draft.Core);
        var you = draft.Language.You.Count(draft.Core);
        if (me + you == 0)
            return Verdict.Silent;
        return you >= LeastShareOfYou * (me + you)
            ? Verdict.FineAs("Enough of it is about them")
            : Remark.Info("Say more about them", "It says “I” and “my” far more often than “you”; turn one round so that it speaks of their work.");
    }
}
