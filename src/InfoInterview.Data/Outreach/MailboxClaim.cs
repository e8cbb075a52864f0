using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach.Mailboxes;

namespace InfoInterview.Data.Outreach;

/// <summary>One node's hold on a mailbox that it reads.</summary>
/// <param name="Id">The mailbox.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Node">Who reads it.</param>
public sealed record MailboxClaim(MailboxId Id, OwnerId Owner, string Node);
