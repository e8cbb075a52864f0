namespace InfoInterview.Domain.Reminders;

/// <summary>What one owes after a conversation or an answer.</summary>
public enum ObligationKind
{
    ThankYou,
    ReportBack,
    Promise,
    ReferralContact,
    AdviceUpdate,
    KeepInTouch,
}
