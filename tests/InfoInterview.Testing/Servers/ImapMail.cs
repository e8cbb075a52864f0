namespace InfoInterview.Testing.Servers;

/// <summary>A mail that a <see cref="FaultyImapServer"/> has.</summary>
public sealed record ImapMail(uint Uid, string Text, DateTimeOffset At);
