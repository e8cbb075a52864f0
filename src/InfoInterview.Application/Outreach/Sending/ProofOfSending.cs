using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Settles a mail of which nobody knew whether it left, when something proves that it did.</summary>
internal static class ProofOfSending
{
    /// <summary>Moves an undecided row to sent and does what follows, inside the caller's transaction.</summary>
    /// <param name="evidence">What proves it: "reply", "report", "found in Sent".</param>
    /// <returns>False when it was settled meanwhile.</returns>
    public static async Task<bool> GiveAsync(AppDbContext db, AfterSending after, OutboxMessage row, string evidence, string node, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var moved = await db.Outbox.Where(o => o.Id == row.Id && o.State == OutboxState.Unknown)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.State, OutboxState.Sent).SetProperty(x => x.StateAt, now).SetProperty(x => x.Evidence, evidence), cancellationToken);
        if (moved != 1)
            return false;
        await OutboxSteps.WriteAsync(db, row.Id, OutboxState.Unknown, OutboxState.Sent, $"proved by: {evidence}", node, now, cancellationToken);
        await after.FollowUpAsync(db, row, OutboxState.Sent, null, cancellationToken);
        return true;
    }
}
