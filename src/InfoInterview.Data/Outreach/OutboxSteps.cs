using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Outreach;

/// <summary>Writes a row's history beside each move of its state, in the same transaction.</summary>
public static class OutboxSteps
{
    /// <summary>Appends one step.</summary>
    public static async Task WriteAsync(AppDbContext db, OutboxId row, OutboxState? from, OutboxState to, string why, string node, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = await db.OutboxEvents.Where(e => e.OutboxId == row).MaxAsync(e => (int?)e.Number, cancellationToken) ?? 0;
        db.OutboxEvents.Add(OutboxEvent.Record(db.Owner, row, last + 1, from, to, why.Length > 200 ? why[..200] : why, node, at));
        await db.SaveChangesAsync(cancellationToken);
    }
}
