namespace InfoInterview.Domain.Outreach;

/// <summary>How long each part of a conversation with a mail server may last in all.</summary>
/// <param name="Connect">From the look-up of the name to the end of the greeting and the TLS handshake.</param>
/// <param name="Authenticate">Signing in.</param>
/// <param name="Command">Everything from the sender's address to the server's go-ahead for the content.</param>
/// <param name="EndOfData">From the go-ahead to the server's answer. Long on purpose: giving up here makes an unknown.</param>
/// <remarks>The last is the ten minutes of RFC 5321 section 4.5.3.2.6, as Postfix has it.</remarks>
public sealed record MailTimeouts(TimeSpan Connect, TimeSpan Authenticate, TimeSpan Command, TimeSpan EndOfData)
{
    /// <summary>30 s to connect and be greeted, 20 s to sign in, 60 s for commands, 10 min for the answer to the content.</summary>
    public static MailTimeouts Usual { get; } =
        new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(10));
}
