using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Accounts;

/// <summary>An account messages leave from: the user's own over SMTP, or the practice mailbox that nothing leaves.</summary>
public sealed class MailAccount : IOwned
{
    /// <summary>The longest host name, in characters.</summary>
    public const int HostMaxLength = 253;

    /// <summary>Messages a day unless the user sets another number; well under what providers allow.</summary>
    public const int DefaultDailyCap = 50;

    /// <summary>Seconds between two messages unless the user sets another number.</summary>
    public const int DefaultSpacingSeconds = 45;

    private MailAccount()
    {
    }

    public MailAccountId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public MailAccountKind Kind { get; private set; }
    public string FromName { get; private set; } = "";
    public string FromAddress { get; private set; } = "";
    public string? Host { get; private set; }
    public int Port { get; private set; }
    public TlsMode Tls { get; private set; }
    public string? UserName { get; private set; }

    /// <summary>The password, encrypted for this owner; never shown again.</summary>
    public string? ProtectedPassword { get; private set; }

    public int DailyCap { get; private set; } = DefaultDailyCap;
    public int SpacingSeconds { get; private set; } = DefaultSpacingSeconds;
    public MailAccountState State { get; private set; }

    /// <summary>The server's own words when the account was paused.</summary>
    public string? PausedBecause { get; private set; }

    /// <summary>The next message leaves no earlier; UTC.</summary>
    public DateTimeOffset NextSendAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>An SMTP account; fill it with <see cref="Connect"/>.</summary>
    public static MailAccount Smtp(OwnerId owner, DateTimeOffset now) =>
        new() { Id = MailAccountId.New(), OwnerId = owner, Kind = MailAccountKind.Smtp, CreatedAt = now, NextSendAt = now };

    /// <summary>The practice mailbox of a practice space.</summary>
    public static MailAccount Practice(OwnerId owner, string fromName, DateTimeOffset now) => new()
    {
        Id = MailAccountId.New(),
        OwnerId = owner,
        Kind = MailAccountKind.Practice,
        FromName = fromName,
        FromAddress = "you@practice.example",
        SpacingSeconds = 0,
        CreatedAt = now,
        NextSendAt = now,
    };

    /// <summary>Sets where and as whom to send. A null password keeps the one already stored, as long as the server stays the same: a password belongs to the server it was typed for.</summary>
    /// <exception cref="RefusedException">A field is missing or out of range.</exception>
    public void Connect(string fromName, string fromAddress, string host, int port, TlsMode tls, string? userName, string? protectedPassword)
    {
        if (port is < 1 or > 65535)
            throw new RefusedException("mail.port", "A port is a number from 1 to 65535; mail usually uses 465 or 587. Nothing was changed.") { Field = "port" };
        FromName = CleanText.Line(fromName, AskerRecord.LineMaxLength, "name") ?? throw new RefusedException("mail.name-missing", "Your mail needs the name people see. Nothing was changed; type your first and last name.") { Field = "name" };
        FromAddress = fromAddress;
        var server = CleanText.Line(host, HostMaxLength, "server's name") ?? throw new RefusedException("mail.host-missing", "The server's name is missing, such as smtp.example.org. Nothing was changed.") { Field = "server's name" };
        ProtectedPassword = protectedPassword ?? (string.Equals(server, Host, StringComparison.OrdinalIgnoreCase) ? ProtectedPassword : null);
        (Host, Port, Tls) = (server, port, tls);
        UserName = CleanText.Line(userName, HostMaxLength, "user name");
        Resume();
    }

    /// <summary>Sets how many messages a day and how far apart.</summary>
    /// <exception cref="RefusedException">A value is outside its range.</exception>
    public void Pace(int dailyCap, int spacingSeconds)
    {
        if (dailyCap is < 1 or > 500 || spacingSeconds is < 0 or > 3600)
            throw new RefusedException("mail.pace", "Messages a day go from 1 to 500, seconds between two from 0 to 3600. Nothing was changed.");
        (DailyCap, SpacingSeconds) = (dailyCap, spacingSeconds);
    }

    /// <summary>Stops sending until the user resumes, keeping what is queued.</summary>
    public void Pause(string because) => (State, PausedBecause) = (MailAccountState.Paused, because.Length > 500 ? because[..500] : because);

    /// <summary>Sends again.</summary>
    public void Resume() => (State, PausedBecause) = (MailAccountState.Ok, null);
}
