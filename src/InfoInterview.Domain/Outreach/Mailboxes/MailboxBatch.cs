namespace InfoInterview.Domain.Outreach.Mailboxes;

/// <summary>The next mails of a folder, the oldest first.</summary>
/// <param name="Mails">What could be fetched; a mail that was deleted meanwhile, or that the server would not hand out, is left out.</param>
/// <param name="Position">How far the folder is read once these are taken in.</param>
/// <param name="HasMore">There are more after these.</param>
public sealed record MailboxBatch(IReadOnlyList<FetchedMail> Mails, FolderPosition Position, bool HasMore);
