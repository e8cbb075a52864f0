namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>What was being done when a mailbox failed.</summary>
internal enum ImapStep
{
    /// <summary>The connection, the greeting and the encryption.</summary>
    Connect,

    /// <summary>Signing in and learning the folders.</summary>
    SignIn,

    /// <summary>Reading, searching or waiting.</summary>
    Read,

    /// <summary>Filing a copy.</summary>
    File,
}
