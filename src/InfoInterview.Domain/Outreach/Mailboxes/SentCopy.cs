namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>The copy of a mail that was found.</summary>
/// <param name="Folder">The folder it lies in, by the server's name.</param>
/// <param name="InternetMessageId">The Message-ID it has there: another than ours where the provider writes its own.</param>
public sealed record SentCopy(string Folder, string? InternetMessageId);
