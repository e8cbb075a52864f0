namespace InfoInterview.Domain.Requests;

/// <summary>What kind of thing is next for a request.</summary>
public enum NextStepKind
{
    /// <summary>A reminder says what.</summary>
    Reminder,

    /// <summary>A message is on its way or waits for its user's word.</summary>
    Message,

    /// <summary>Write the draft to its end and send it.</summary>
    FinishDraft,

    /// <summary>Nothing but to wait for them.</summary>
    Wait,

    /// <summary>Agree on a time.</summary>
    AgreeTime,

    /// <summary>The meeting lies ahead.</summary>
    Meet,

    /// <summary>The meeting is over: say whether it was held.</summary>
    SayHowItWent,

    /// <summary>All is done: complete it.</summary>
    Complete,

    /// <summary>Give another address.</summary>
    FixAddress,

    Nothing,
}
