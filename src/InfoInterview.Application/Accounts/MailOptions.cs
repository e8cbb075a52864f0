namespace InfoInterview.Application.Accounts;

/// <summary>Mail settings of the whole installation. Section <c>InfoInterview:Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "InfoInterview:Mail";

    /// <summary>A PEM file with further certificate authorities to trust, for an organisation's own mail server.</summary>
    public string? TrustedAuthoritiesFile { get; set; }

    /// <summary>The longest a message may wait to be taken back, in seconds.</summary>
    public const int MostUndoSeconds = 60;

    /// <summary>Seconds a message waits before it may leave, in which its user can take it back; 0 to 60.</summary>
    public int UndoSeconds { get; set; } = 10;
}
