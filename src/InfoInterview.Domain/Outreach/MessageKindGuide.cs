using static InfoInterview.Domain.Outreach.MessageKind;

namespace InfoInterview.Domain.Outreach;

/// <summary>What a person is told about a kind of message.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Slug">Its stable name in files and addresses.</param>
/// <param name="Name">Its name on the page.</param>
/// <param name="WhenToUse">One line on when it is the right one.</param>
/// <param name="HasSubject">False for what is said, chatted or passed on.</param>
/// <param name="InThread">True when it answers an earlier message, whose subject then stays.</param>
public sealed record MessageKindGuide(
    MessageKind Kind, string Slug, string Name, string WhenToUse, bool HasSubject = true, bool InThread = false)
{
    /// <summary>Every kind, in the order in which they come up.</summary>
    public static IReadOnlyList<MessageKindGuide> All { get; } =
    [
        new(RequestReferred, "request-referred", "First message, introduced by someone", "Someone you both know gave you their name."),
        new(RequestAffinity, "request-affinity", "First message, something in common", "You never met, but share a school, an employer or a group."),
        new(RequestCold, "request-cold", "First message, no link yet", "Nothing links you but something of theirs that you read or heard."),
        new(RequestWarm, "request-warm", "First message to someone you know", "A friend, a colleague, a teacher: someone who knows your name."),
        new(RequestDormant, "request-dormant", "First message after some years", "You knew each other and have not spoken for three years or more."),
        new(RequestCall, "request-call", "Asking by voice", "Talking points for a call, or for asking in person.", HasSubject: false),
        new(RequestChat, "request-chat", "Chat to someone you know", "A short message where you already write to each other.", HasSubject: false),
        new(RequestLinkedInNote, "request-linkedin-note", "Note on LinkedIn", "The few characters that go with an invitation to connect.", HasSubject: false),
        new(IntroAsk, "intro-ask", "Asking for an introduction", "Someone you know could open the door to someone you do not."),
        new(IntroForwardable, "intro-forwardable", "Paragraph to pass on", "What the person who introduces you can forward as it is.", HasSubject: false),
        new(Nudge, "nudge", "One more try", "Seven business days have gone by without an answer.", InThread: true),
        new(ProposeTimes, "propose-times", "Offering times", "They said yes, and a time is to be found.", InThread: true),
        new(QuestionsAhead, "questions-ahead", "Questions ahead", "Two business days before you talk.", InThread: true),
        new(Confirm, "confirm", "The day before", "The day before you talk, with everything they need to find you.", InThread: true),
        new(RescheduleMine, "reschedule-mine", "Moving it, my side", "You cannot make the time you agreed.", InThread: true),
        new(NoShowMine, "no-show-mine", "I missed it", "You were not there. Write the same day.", InThread: true),
        new(NoShowTheirs, "no-show-theirs", "They missed it", "They were not there. No blame, one offer.", InThread: true),
        new(Thanks, "thanks", "Thank-you", "Within a day of the conversation.", InThread: true),
        new(ReportBackReferrer, "report-back-referrer", "Telling the introducer", "You met the person they named, or it came to nothing. They should hear either way."),
        new(AdviceUpdate, "advice-update", "What I did with your advice", "Some weeks later, once you have acted on something they said."),
        new(KeepInTouch, "keep-in-touch", "Keeping in touch", "You have come across something of use to them."),
        new(OutcomeNews, "outcome-news", "How it turned out", "You have decided or arrived; everyone who helped should know."),
        new(DeclineAck, "decline-ack", "Answering a no", "They cannot or would rather not. Thank them and leave it.", InThread: true),
        new(OptOutAck, "opt-out-ack", "Answering a request not to write", "They asked not to be written to. Say that you will not, and stop.", InThread: true),
        new(Invitation, "invitation", "Calendar invitation", "A time is agreed. The calendar entry goes with it.", InThread: true),
        new(Cancellation, "cancellation", "Calling it off", "The agreed time falls away. The calendar entry is withdrawn with it.", InThread: true),
    ];

    private static readonly Dictionary<MessageKind, MessageKindGuide> ByKind = All.ToDictionary(g => g.Kind);

    /// <summary>The entry of one kind.</summary>
    public static MessageKindGuide Of(MessageKind kind) => ByKind[kind];
}
