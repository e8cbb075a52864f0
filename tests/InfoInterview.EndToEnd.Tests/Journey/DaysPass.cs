using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>
/// Business days that go by while nothing is done. The clock stays as it is: every moment and date that is stored of the
/// asking goes back by so many business days, so that what lay ahead is due now and all distances stay.
/// </summary>
internal sealed class DaysPass(AppHome home, OwnerId owner, CancellationToken ct)
{
    private const int TooMany = 40;

    private static readonly TimeOnly Appears = new(9, 0);

    /// <summary>As many days as it takes until a reminder of the kind asks for something, on whatever day this runs.</summary>
    /// <param name="of">Which of them, when there are several: the one about the person of this name.</param>
    /// <returns>How many business days went by.</returns>
    public Task<int> UntilAsync(ReminderKind kind, string? of = null) => home.LookAsync(owner, async db =>
    {
        var calendar = await CalendarAsync(db);
        var appears = await db.Reminders
            .Where(r => r.Kind == kind && (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed))
            .Where(r => of == null || db.Contacts.Any(c => c.Id == r.ContactId && c.Name.Given == of))
            .Select(r => r.AppearsAt).SingleAsync(ct);
        var days = Enumerable.Range(0, TooMany).First(n => calendar.Back(appears, n) <= TimeProvider.System.GetUtcNow());
        await PassAsync(db, calendar, days);
        return days;
    }, ct);

    /// <summary>How many business days must go by from now until a to-do asks for something, on whatever day and at whatever hour this runs.</summary>
    /// <param name="businessDays">It is due so many of them after the moment.</param>
    /// <param name="after">The moment; now if none is given.</param>
    /// <param name="there">The zone whose date the moment is counted from; the user's if none is given.</param>
    public Task<int> AheadAsync(ReminderKind kind, int businessDays, DateTimeOffset? after = null, string? there = null) => home.LookAsync(owner, async db =>
    {
        var (calendar, now) = (await CalendarAsync(db), TimeProvider.System.GetUtcNow());
        var due = Due.After(after ?? now, businessDays, calendar.Business, there is null ? calendar.Zone : Zone.Of(there)).For(kind, calendar.Business).On!.Value;
        return Enumerable.Range(0, TooMany).First(n => calendar.Back(due, n).ToDateTime(Appears) <= calendar.Zone.At(now));
    }, ct);

    /// <summary>The hour for which a message waits has come; nothing else has moved.</summary>
    public Task HourComesAsync() => home.LookAsync(owner, db =>
    {
        var now = TimeProvider.System.GetUtcNow();
        return db.Outbox.Where(o => o.State == OutboxState.Queued).ExecuteUpdateAsync(o => o.SetProperty(x => x.DueAt, now).SetProperty(x => x.ExpiresAt, now.AddHours(24)), ct);
    }, ct);

    private async Task<Calendar> CalendarAsync(AppDbContext db)
    {
        var living = Home.Of(await db.Preferences.AsNoTracking().SingleAsync(ct));
        return new Calendar(living.CalendarFor(null), living.Zone);
    }

    private async Task PassAsync(AppDbContext db, Calendar calendar, int days)
    {
        await db.Contacts.LoadAsync(ct);
        await db.Requests.LoadAsync(ct);
        await db.RequestEvents.LoadAsync(ct);
        await db.Messages.LoadAsync(ct);
        await db.Meetings.LoadAsync(ct);
        await db.Reminders.LoadAsync(ct);
        await db.Obligations.LoadAsync(ct);
        await db.Outbox.LoadAsync(ct);
        await db.OutboxEvents.LoadAsync(ct);
        foreach (var value in db.ChangeTracker.Entries().ToList().SelectMany(row => row.Properties))
            Back(value, calendar, days);
        await db.SaveChangesAsync(ct);
    }

    private static void Back(PropertyEntry value, Calendar calendar, int days) => value.CurrentValue = value.CurrentValue switch
    {
        DateTimeOffset moment => calendar.Back(moment, days),
        DateOnly date => calendar.Back(date, days),
        var other => other,
    };

    private sealed record Calendar(BusinessCalendar Business, Zone Zone)
    {
        // What happens on a day off counts as done on the working day before it, as the product counts.
        public DateOnly Back(DateOnly date, int days) =>
            days == 0 ? date : Business.SubtractBusinessDays(Business.IsBusinessDay(date) ? date : Business.SubtractBusinessDays(date, 1), days);

        public DateTimeOffset Back(DateTimeOffset moment, int days)
        {
            var date = Zone.DateAt(moment);
            return moment.AddDays(Back(date, days).DayNumber - date.DayNumber);
        }
    }
}
