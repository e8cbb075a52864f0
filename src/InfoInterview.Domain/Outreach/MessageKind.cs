namespace InfoInterview.Domain.Outreach;

/// <summary>What a message is for. Each kind has its slots, its word budget and its rules in the request check.</summary>
public enum MessageKind
{
    RequestReferred,
    RequestAffinity,
    RequestCold,
    RequestWarm,
    RequestDormant,
    RequestCall,
    RequestChat,
    RequestLinkedInNote,
    IntroAsk,
    IntroForwardable,
    Nudge,
    ProposeTimes,
    QuestionsAhead,
    Confirm,
    RescheduleMine,
    NoShowMine,
    NoShowTheirs,
    Thanks,
    ReportBackReferrer,
    AdviceUpdate,
    KeepInTouch,
    OutcomeNews,
    DeclineAck,
    OptOutAck,
    Invitation,
    Cancellation,
}
