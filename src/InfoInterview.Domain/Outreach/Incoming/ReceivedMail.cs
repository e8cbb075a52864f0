using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Outreach.Incoming;

/// <summary>
/// A mail that was read from a mailbox and belongs to a contact: the whole of it, how it was judged and why, and what is to be asked of the user.
/// Mail that belongs to nobody here is not kept.
/// </summary>
public sealed class ReceivedMail : IOwned
{
    /// <summary>The longest <see cref="Why"/>, in characters.</summary>
    public const int WhyMaxLength = 200;

    /// <summary>The longest <see cref="Fingerprint"/>, in characters.</summary>
    public const int FingerprintMaxLength = 64;

    private ReceivedMail()
    {
    }

    public ReceivedMailId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public MailboxId MailboxId { get; private set; }

    /// <summary>A mail counts once in a mailbox, whatever its server does to its numbers: a hash of its Message-ID, or of its bytes.</summary>
    public string Fingerprint { get; private set; } = "";

    public ContactId ContactId { get; private set; }
    public RequestId? RequestId { get; private set; }

    /// <summary>Their words in the thread; null for what no person wrote.</summary>
    public MessageId? MessageId { get; private set; }

    public IncomingKind Kind { get; private set; }

    /// <summary>What the judgement rests on.</summary>
    public string Why { get; private set; } = "";

    public MatchedBy Match { get; private set; }

    /// <summary>The writer's address as it stood there; empty when none did.</summary>
    public string From { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>What they said, without quotes and signature.</summary>
    public string Said { get; private set; } = "";

    /// <summary>The whole text, quotes and signature with it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The HTML as it came; sanitised whenever it is shown.</summary>
    public string? Html { get; private set; }

    /// <summary>When the server took it in; UTC.</summary>
    public DateTimeOffset ArrivedAt { get; private set; }

    /// <summary>What is to be asked; null when nothing is, or it was answered.</summary>
    public MailDoubt? Doubt { get; private set; }

    /// <summary>They seem to ask not to be written to again.</summary>
    public bool AsksToStop { get; private set; }

    /// <summary>A mail that belongs to a contact.</summary>
    public static ReceivedMail Take(Mailbox mailbox, string fingerprint, IncomingMail mail, MailBelonging belongs, DateTimeOffset arrivedAt) => new()
    {
        Id = ReceivedMailId.New(),
        OwnerId = mailbox.OwnerId,
        MailboxId = mailbox.Id,
        Fingerprint = fingerprint,
        ContactId = belongs.Contact,
        RequestId = belongs.Request,
        Match = belongs.Match,
        Kind = mail.Kind,
        Why = mail.Why.Length > WhyMaxLength ? mail.Why[..WhyMaxLength] : mail.Why,
        From = mail.From?.Value ?? "",
        Subject = CleanText.Line(Composed(mail.Subject, Message.SubjectMaxLength), Message.SubjectMaxLength, "subject") ?? "",
        Said = Composed(mail.Said, IncomingMail.TextMaxLength),
        Text = mail.Text,
        Html = mail.Html,
        ArrivedAt = arrivedAt,
        AsksToStop = mail.AsksToStop,
    };

    // Composing can make a text longer, so it is cut afterwards, and not in the middle of a letter.
    private static string Composed(string text, int most)
    {
        var composed = text.Normalize(System.Text.NormalizationForm.FormC);
        if (composed.Length <= most)
            return composed;
        return composed[..(char.IsHighSurrogate(composed[most - 1]) ? most - 1 : most)];
    }

    /// <summary>Its words as a message of the thread, to be added.</summary>
    /// <param name="internetMessageId">The Message-ID it came with; null when it is not known any more.</param>
    public Message Say(string? internetMessageId, DateTimeOffset now)
    {
        var words = Message.ReceivedFrom(OwnerId, ContactId, RequestId, Channel.Email, Subject, Said, ArrivedAt, now);
        words.CameAs(internetMessageId);
        MessageId = words.Id;
        return words;
    }

    /// <summary>Only the user can say.</summary>
    public void Ask(MailDoubt doubt) => Doubt = doubt;

    /// <summary>The user has said, or it is of no matter any more.</summary>
    public void Settle() => Doubt = null;
}
