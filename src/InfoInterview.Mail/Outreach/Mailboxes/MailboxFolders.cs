namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>The folders of a mailbox that mean something, by their server's names; null where it has none.</summary>
/// <param name="Inbox">Where mail comes in.</param>
/// <param name="Sent">Copies of what was sent.</param>
/// <param name="Drafts">What is being written.</param>
/// <param name="Junk">What the server takes for spam.</param>
/// <param name="All">Every mail there is, where a provider has such a folder.</param>
/// <param name="Trash">What was thrown away.</param>
public sealed record MailboxFolders(string Inbox, string? Sent, string? Drafts, string? Junk, string? All, string? Trash);
