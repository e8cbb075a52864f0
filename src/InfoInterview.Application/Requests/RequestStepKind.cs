namespace InfoInterview.Application.Requests;

/// <summary>The steps a user can take with a request, each a use case of the same name (a draft is sent by the composer).</summary>
public enum RequestStepKind
{
    SendDraft,
    LogReply,
    AlreadyTalked,
    AgreeTime,
    RescheduleMeeting,
    CancelMeeting,
    LogNoShow,
    MarkHeld,
    SaveDebrief,
    CompleteRequest,
    LogDecline,
    CloseQuiet,
    WithdrawRequest,
    DiscardRequest,
    LogBounce,
    GiveNewAddress,
    LogOptOut,
    NoteOpportunity,
}
