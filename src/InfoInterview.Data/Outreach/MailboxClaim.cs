using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach.Mailboxes;

namespace InfoInterview.Data.Outreach;

/// <summary>One node's hold on a mailbox that it reads.</summary>
/// <param name="Id">The mailbox.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Node">Who reads it.</param>
/// <param name="Generation">The fence: whoever holds an older one reads no more.</param>
public sealed record MailboxClaim(MailboxId Id, OwnerId Owner, string Node, int Generation)
{
    /// <summary>The mailbox, as long as it is held by this claim.</summary>
    public IQueryable<Mailbox> Of(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Mailboxes.Where(m => m.Id == Id && m.Reader == Node && m.ReaderGeneration == Generation);
    }
}
