using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace InfoInterview.Application.Reminders;

/// <summary>
/// What time does by itself for one owner: closes what stayed silent, lets go what was agreed and never found a time, and
/// ends the reminders of a meeting that has begun. Doing it twice does nothing more.
/// </summary>
public sealed partial class TimePasses(OwnedDb database, RequestStep steps, Clock clock, ILogger<TimePasses> logger)
{
    /// <summary>Does what is due.</summary>
    /// <returns>How many requests were closed and reminders ended.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var done = await ExpireAsync(cancellationToken);
        foreach (var reminder in await RipeAsync(cancellationToken))
            done += await CloseAsync(reminder, cancellationToken) ? 1 : 0;
        return done;
    }

    private async Task<List<Reminder>> RipeAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.Reminders.AsNoTracking()
            .Where(r => (r.Kind == ReminderKind.CloseQuiet || r.Kind == ReminderKind.CloseAgreed) && r.Status == ReminderStatus.Open && r.AppearsAt < now && r.RequestId != null)
            .OrderBy(r => r.AppearsAt)
            .ToListAsync(cancellationToken);
    }

    // Each in its own transaction, so that one that is refused keeps no other one open.
    private async Task<bool> CloseAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        try
        {
            await steps.TakeAsync(reminder.RequestId!.Value, scene => RestAsync(scene, reminder), cancellationToken);
            return true;
        }
        catch (RefusedException refused)
        {
            Log.NotYet(logger, reminder.RequestId!.Value.Value, refused.Code);
            return false;
        }
    }

    private static async Task<Transition> RestAsync(RequestScene scene, Reminder reminder)
    {
        var context = await scene.ContextAsync(RequestActor.System);
        if (context.OnItsWay is not null)
            throw new RefusedException("request.on-its-way", "A message of this request is on its way, so it does not close by itself.");
        if (reminder.Kind is ReminderKind.CloseQuiet)
            return scene.Request.CloseQuiet(context, reminder);
        return context.UserZone.DateAt(context.Now) > reminder.DueOn
            ? scene.Request.CloseAgreed(context)
            : throw new RefusedException("request.not-ripe", "The day to let it go is not over yet.");
    }

    private async Task<int> ExpireAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var begun = clock.Now - Rhythm.NoShowAfter;
        var past = await db.Reminders
            .Where(r => r.Kind == ReminderKind.Prep || r.Kind == ReminderKind.SendQuestions || r.Kind == ReminderKind.ConfirmSlot || r.Kind == ReminderKind.Join)
            .Where(r => (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed) && db.Meetings.Any(m => m.Id == r.MeetingId && m.StartsAt <= begun && m.Mode != MeetingMode.Written))
            .ToListAsync(cancellationToken);
        foreach (var reminder in past)
            reminder.Expire(clock.Now);
        await db.SaveOrRefuseAsync(LoadedReminder.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return past.Count;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Request {Request} does not close by itself yet ({Rule}).")]
        public static partial void NotYet(ILogger logger, Guid request, string rule);
    }
}
