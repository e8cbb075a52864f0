using System.Globalization;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Holds a nudge while nobody can tell whether it was answered: its mailbox is connected and could not be read of late.</summary>
internal static class UnreadMailbox
{
    /// <summary>How long it waits by itself for the mailbox to be read, as after a start; then its user is asked.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>How soon it is tried again meanwhile.</summary>
    public static readonly TimeSpan LookAgain = TimeSpan.FromMinutes(2);

    /// <summary>Why the row must wait, in words for its user; null when it need not.</summary>
    /// <remarks>A mailbox that its user stopped reading holds nothing, and neither is a row held twice: who releases it has looked.</remarks>
    public static async Task<string?> ReasonAsync(AppDbContext db, OutboxMessage row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row.Kind is not MessageKind.Nudge)
            return null;
        var mailbox = await db.Mailboxes.Where(m => m.AccountId == row.AccountId && !(m.IsPaused && m.Problem == null)).Select(m => new { m.ReadAt }).SingleOrDefaultAsync(cancellationToken);
        if (mailbox is null || Mailbox.IsFresh(mailbox.ReadAt, now))
            return null;
        if (await db.OutboxEvents.AnyAsync(e => e.OutboxId == row.Id && e.From == OutboxState.Held && e.To == OutboxState.Queued, cancellationToken))
            return null;
        var zone = (await RequestDesk.HomeAsync(db, cancellationToken)).Zone;
        return mailbox.ReadAt is { } at
            ? $"Replies could not be checked since {zone.At(at).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture)}, so this nudge was not sent. Look into your mailbox first, then send or drop it."
            : "Replies could not be checked yet, so this nudge was not sent. Look into your mailbox first, then send or drop it.";
    }
}
