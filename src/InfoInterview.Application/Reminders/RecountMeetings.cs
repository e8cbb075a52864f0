using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Reminders;

/// <summary>
/// Derives the instants of the meetings ahead again from their wall times, after the rules of a time zone changed between
/// agreeing and meeting; the reminder to join moves along. Three statements, however many meetings.
/// </summary>
public sealed class RecountMeetings(OwnedDb database, Clock clock)
{
    // No rule moves a meeting by more than a day; one that begins later than stored may be stored as begun.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    /// <summary>Counts again.</summary>
    /// <returns>How many meetings moved.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var since = now - Margin;
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var agreed = await db.Meetings.Where(m => m.State == MeetingState.Agreed && m.StartsAt > since).ToListAsync(cancellationToken);
        var moved = agreed.Where(m => m.RecountInstants(now)).ToDictionary(m => m.Id);
        if (moved.Count == 0)
            return 0;
        var ids = moved.Keys.Select(id => (MeetingId?)id).ToList();
        var joins = await db.Reminders.Where(r => ids.Contains(r.MeetingId) && r.Kind == ReminderKind.Join && r.Status == ReminderStatus.Open).ToListAsync(cancellationToken);
        foreach (var reminder in joins)
            reminder.MoveWith(moved[reminder.MeetingId!.Value], now);
        await db.SaveOrRefuseAsync("this meeting", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return moved.Count;
    }
}
