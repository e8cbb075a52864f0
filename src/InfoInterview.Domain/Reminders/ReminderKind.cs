namespace InfoInterview.Domain.Reminders;

/// <summary>What a reminder asks its user to do. Stored by name.</summary>
public enum ReminderKind
{
    DraftStale,
    TrySecond,
    Nudge,
    CloseQuiet,
    AnswerThem,
    AskAgain,
    ReofferTimes,
    CloseAgreed,
    Prep,
    SendQuestions,
    ConfirmSlot,
    Join,
    NoShowNote,
    Apologise,
    Debrief,
    ThankYou,
    AdviceUpdate,
    ReportBack,
    KeepInTouch,
    Promise,
    ContactReferral,
    ThankForReply,
    FixAddress,
    Resend,
}
