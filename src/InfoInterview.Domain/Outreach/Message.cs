using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Outreach;

/// <summary>Words to or from one contact: a draft, a message that left, or one that came in.</summary>
public sealed class Message : IOwned
{
    /// <summary>The longest subject, in characters.</summary>
    public const int SubjectMaxLength = 200;

    /// <summary>The longest body, in characters.</summary>
    public const int BodyMaxLength = 50_000;

    /// <summary>The longest reason for sending in spite of the request check, in characters.</summary>
    public const int ReasonMaxLength = 400;

    private Message()
    {
    }

    public MessageId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public ContactId ContactId { get; private set; }
    public RequestId? RequestId { get; private set; }
    public MeetingId? MeetingId { get; private set; }

    /// <summary>What it is for; null for what came in.</summary>
    public MessageKind? Kind { get; private set; }

    public Channel Channel { get; private set; }
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";
    public MessageState State { get; private set; }

    /// <summary>Why its user sends it in spite of what the request check says.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>The Message-ID header it left or came with.</summary>
    public string? InternetMessageId { get; private set; }

    /// <summary>The message it answers or follows up.</summary>
    public MessageId? InReplyToId { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When it left or came in, UTC; null for a draft.</summary>
    public DateTimeOffset? At { get; private set; }

    public int Version { get; private set; }

    /// <summary>A draft to a contact.</summary>
    public static Message Draft(OwnerId owner, ContactId contact, RequestId? request, MeetingId? meeting, MessageKind kind, Channel channel, string subject, string body, DateTimeOffset now, MessageId? inReplyTo = null)
    {
        var message = new Message
        {
            Id = MessageId.New(),
            OwnerId = owner,
            ContactId = contact,
            RequestId = request,
            MeetingId = meeting,
            Kind = kind,
            InReplyToId = inReplyTo,
            CreatedAt = now,
        };
        message.Write(channel, subject, body, now);
        return message;
    }

    /// <summary>Words that came in from a contact, logged by hand or read from a mailbox.</summary>
    public static Message ReceivedFrom(OwnerId owner, ContactId contact, RequestId? request, Channel channel, string? subject, string? body, DateTimeOffset at, DateTimeOffset now) => new()
    {
        Id = MessageId.New(),
        OwnerId = owner,
        ContactId = contact,
        RequestId = request,
        Channel = channel,
        Subject = CleanText.Line(subject, SubjectMaxLength, "subject") ?? "",
        Body = CleanText.Block(body, BodyMaxLength, "message") ?? "",
        State = MessageState.Received,
        At = at,
        CreatedAt = now,
        UpdatedAt = now,
    };

    /// <summary>What came in carried this Message-ID header, so that an answer to it stands in its thread.</summary>
    public void CameAs(string? internetMessageId) => InternetMessageId = internetMessageId?.Length <= Outreach.InternetMessageId.LongestKept ? internetMessageId : null;

    /// <summary>Saves what was typed; anything may stand in a draft, even nothing.</summary>
    /// <exception cref="RefusedException">It is no draft any more, or too long.</exception>
    public void Write(Channel channel, string subject, string body, DateTimeOffset now)
    {
        if (State is not MessageState.Draft)
            throw new RefusedException("message.locked", "This message is on its way or gone, so its words can no longer change. What you typed was not saved; write a new message instead.");
        Channel = channel;
        Subject = CleanText.Line(subject, SubjectMaxLength, "subject") ?? "";
        Body = body.Length <= BodyMaxLength
            ? body.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal)
            : throw new RefusedException("message.too-long", $"A message may hold {BodyMaxLength} characters. The longer text was not saved; shorten it.");
        UpdatedAt = now;
    }

    /// <summary>Makes a draft one of another kind.</summary>
    public void BecomeKind(MessageKind kind) => Kind = kind;

    /// <summary>Locks the words: the message is in the outbox.</summary>
    public void PutOnItsWay(string internetMessageId, string? overrideReason, DateTimeOffset now)
    {
        if (State is not MessageState.Draft)
            throw new RefusedException("message.locked", "This message is already on its way. Nothing was sent twice.");
        (State, InternetMessageId, UpdatedAt) = (MessageState.OnItsWay, internetMessageId, now);
        OverrideReason = CleanText.Line(overrideReason, ReasonMaxLength, "reason");
    }

    /// <summary>Gives the words back to their writer: the message did not leave.</summary>
    public void GiveBack(DateTimeOffset now)
    {
        if (State is MessageState.OnItsWay)
            (State, InternetMessageId, UpdatedAt) = (MessageState.Draft, null, now);
    }

    /// <summary>It left at the given instant: by mail, or another way as the user says.</summary>
    public void Left(DateTimeOffset at, DateTimeOffset now, string? overrideReason = null)
    {
        OverrideReason ??= CleanText.Line(overrideReason, ReasonMaxLength, "reason");
        (State, At, UpdatedAt) = (MessageState.Sent, at, now);
    }

    /// <summary>It was logged as sent another way by mistake: a draft again. What left by mail has a Message-ID and stays left.</summary>
    public void TakeBackLogged(DateTimeOffset now)
    {
        if (State is MessageState.Sent && InternetMessageId is null)
            (State, At, UpdatedAt) = (MessageState.Draft, null, now);
    }

    /// <summary>Throws a draft away.</summary>
    public void Discard(DateTimeOffset now)
    {
        if (State is MessageState.Draft)
            (State, UpdatedAt) = (MessageState.Discarded, now);
    }

    /// <summary>Brings a discarded draft back.</summary>
    public void Undiscard(DateTimeOffset now)
    {
        if (State is MessageState.Discarded)
            (State, UpdatedAt) = (MessageState.Draft, now);
    }
}
