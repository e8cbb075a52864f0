using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>Where the answers to an account's messages arrive: read over IMAP, never changed but for a copy of what was sent.</summary>
public sealed class Mailbox : IOwned
{
    /// <summary>How far back the first reading goes.</summary>
    public static readonly TimeSpan FirstReading = TimeSpan.FromDays(30);

    /// <summary>How old the last reading may be for a follow-up to leave: then it is certain enough that nobody has answered.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private Mailbox()
    {
    }

    public MailboxId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public MailAccountId AccountId { get; private set; }
    public string Host { get; private set; } = "";
    public int Port { get; private set; }
    public TlsMode Tls { get; private set; }

    /// <summary>The user name for reading; null when it is the account's.</summary>
    public string? UserName { get; private set; }

    /// <summary>The password for reading, encrypted for this owner; null when the server is the account's own and so is the password.</summary>
    public string? ProtectedPassword { get; private set; }

    /// <summary>The number its server gave the inbox; null before the first reading.</summary>
    public long? UidValidity { get; private set; }

    /// <summary>Every mail up to this number was taken in.</summary>
    public long LastUid { get; private set; }

    /// <summary>Mail that arrived earlier is not read; UTC.</summary>
    public DateTimeOffset ReadFrom { get; private set; }

    /// <summary>When everything there had been read; UTC, null before the first time.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Who files what was sent.</summary>
    public SentCopies SentCopies { get; private set; }

    /// <summary>The server's own words when it could not be read; null when it could.</summary>
    public string? Problem { get; private set; }

    /// <summary>Its user stopped the reading, or its server refused the account, which stands in <see cref="Problem"/>: it is not tried again until it is connected anew.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>The node that reads it; others leave it alone until <see cref="ReaderUntil"/>.</summary>
    public string? Reader { get; private set; }

    public DateTimeOffset? ReaderUntil { get; private set; }

    /// <summary>Rises with each claim, and shuts out an older one.</summary>
    public int ReaderGeneration { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The mailbox of an account; fill it with <see cref="Connect"/>.</summary>
    public static Mailbox Of(MailAccount account, DateTimeOffset now) =>
        new() { Id = MailboxId.New(), OwnerId = account.OwnerId, AccountId = account.Id, CreatedAt = now, ReadFrom = now - FirstReading };

    /// <summary>Sets where to read. Another server or user is another mailbox, which is read from its beginning and forgets the stored password.</summary>
    /// <param name="protectedPassword">Null keeps the one already stored for this server and user.</param>
    /// <exception cref="RefusedException">A field is missing or out of range.</exception>
    public void Connect(string host, int port, TlsMode tls, string? userName, string? protectedPassword, DateTimeOffset now)
    {
        if (port is < 1 or > 65535)
            throw new RefusedException("mailbox.port", "A port is a number from 1 to 65535; reading mail usually uses 993. Nothing was changed.") { Field = "incoming port" };
        var name = CleanText.Line(host, MailAccount.HostMaxLength, "incoming server") ?? throw new RefusedException("mailbox.host-missing", "The incoming server's name is missing, such as imap.example.org. Nothing was changed.") { Field = "incoming server" };
        var user = CleanText.Line(userName, MailAccount.HostMaxLength, "user name");
        if (!string.Equals(name, Host, StringComparison.OrdinalIgnoreCase) || user != UserName)
            (UidValidity, LastUid, ReadAt, ReadFrom, SentCopies, ProtectedPassword) = (null, 0, null, now - FirstReading, SentCopies.NotKnown, null);
        (Host, Port, Tls, UserName) = (name, port, tls, user);
        ProtectedPassword = protectedPassword ?? ProtectedPassword;
        (Problem, IsPaused, Reader, ReaderUntil) = (null, false, null, null);
    }

    /// <summary>The account it belongs to is at another server or signs in as somebody else: what was read there counts no more.</summary>
    /// <param name="because">Why it is not read until its user says where; null when it is read on.</param>
    public void AccountChanged(string? because, DateTimeOffset now)
    {
        (UidValidity, LastUid, ReadAt, ReadFrom, SentCopies) = (null, 0, null, now - FirstReading, SentCopies.NotKnown);
        (IsPaused, Problem, Reader, ReaderUntil) = (IsPaused || because is not null, because ?? Problem, null, null);
    }

    /// <summary>Is not read any more until it is connected again.</summary>
    public void Stop() => (IsPaused, Problem, Reader, ReaderUntil) = (true, null, null, null);

    /// <summary>Whether a follow-up may leave without asking anybody: the mailbox was read a short while ago.</summary>
    public static bool IsFresh(DateTimeOffset? readAt, DateTimeOffset now) => readAt >= now - Fresh;
}
