namespace InfoInterview.Domain.Requests;

/// <summary>What happened to a request; one per verb of <see cref="InterviewRequest"/>.</summary>
public enum RequestTrigger
{
    Created,
    Discarded,
    Sent,
    Nudged,
    ReplyLogged,
    TimesProposed,
    Scheduled,
    Rescheduled,
    Cancelled,
    NoShow,
    Held,
    AlreadyTalked,
    DebriefSaved,
    Thanked,
    ReportedBack,
    Declined,
    Bounced,
    AddressChanged,
    ClosedQuiet,
    OptedOut,
    Withdrawn,
    LateReply,
    Completed,
    OrganisationChanged,
    BecameOpportunity,
    Imported,
    Undone,
}
