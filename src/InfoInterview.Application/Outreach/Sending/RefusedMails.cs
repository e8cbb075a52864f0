using InfoInterview.Data;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Mails a server refused for good whose words are a draft again. Their writer is told until the draft is sent or thrown away.</summary>
internal static class RefusedMails
{
    /// <summary>The latest refusal of each such draft.</summary>
    public static IQueryable<OutboxMessage> Of(AppDbContext db) => db.Outbox
        .Where(o => o.State == OutboxState.Failed && db.Messages.Any(m => m.Id == o.MessageId && m.State == MessageState.Draft))
        .Where(o => !db.Outbox.Any(later => later.MessageId == o.MessageId && later.State == OutboxState.Failed && later.CreatedAt > o.CreatedAt));
}
