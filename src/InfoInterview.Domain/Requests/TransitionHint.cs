namespace InfoInterview.Domain.Requests;

/// <summary>Something worth saying to the user after a transition.</summary>
public enum TransitionHint
{
    /// <summary>The nudge went out before seven business days had passed.</summary>
    NudgedEarly,

    /// <summary>The user moved the meeting for the second time.</summary>
    MovedByMeAgain,

    /// <summary>They missed it for the second time; one may well withdraw.</summary>
    ConsiderWithdrawing,

    /// <summary>They work elsewhere now; is the request still what it was?</summary>
    StillRelevant,

    /// <summary>Their mail says that they left: ask where they are now, look for no private address.</summary>
    TheyLeft,
}
