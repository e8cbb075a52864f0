using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>What came of a step, for the page to say.</summary>
/// <param name="Request">The request that moved; null for a conversation nobody asked for.</param>
/// <param name="State">Where it stands now.</param>
public sealed record StepTaken(RequestId? Request, RequestState? State)
{
    /// <summary>The meeting the step made, if it made one.</summary>
    public MeetingId? Meeting { get; init; }

    /// <summary>A message one would write now.</summary>
    public MessageKind? Suggests { get; init; }

    public IReadOnlyList<TransitionHint> Hints { get; init; } = [];

    /// <summary>Mails on their way that were taken back; their words are drafts again.</summary>
    public int MailsTakenBack { get; init; }

    /// <summary>People they named, in the order given; each is a contact now.</summary>
    public IReadOnlyList<ContactId> Named { get; init; } = [];
}
