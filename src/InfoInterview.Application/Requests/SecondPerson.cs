using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Two are asked at one organisation at most, so asking a second person there is done when a second one was asked, and a third is not suggested.</summary>
/// <remarks>docs/method.md, while waiting: [DUKE-FU], [SFU].</remarks>
internal static class SecondPerson
{
    /// <summary>Whether somebody else at the organisation was asked and the request is still open.</summary>
    public static Task<bool> IsBesideAnotherAsync(AppDbContext db, RequestId request, OrganisationId organisation, CancellationToken cancellationToken) =>
        db.Requests.AnyAsync(r => r.Id != request && r.OrganisationAtSendId == organisation && RequestStates.AskedAndOpen.Contains(r.State), cancellationToken);

    /// <summary>A request to somebody there left: the others' reminders to ask a second person are done.</summary>
    /// <param name="now">When its event was recorded, by which <see cref="WasNotAskedAsync"/> knows them again.</param>
    public static async Task WasAskedAsync(AppDbContext db, RequestId request, OrganisationId organisation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wanted = await db.Reminders
            .Where(r => r.Kind == ReminderKind.TrySecond && (r.Status == ReminderStatus.Open || r.Status == ReminderStatus.Snoozed))
            .Where(r => r.RequestId != request && db.Requests.Any(q => q.Id == r.RequestId && q.OrganisationAtSendId == organisation))
            .ToListAsync(cancellationToken);
        foreach (var reminder in wanted)
            reminder.Complete(now);
    }

    /// <summary>That request was not sent after all: what it ended is wished for again, where one still waits for an answer and nobody else was asked since.</summary>
    /// <param name="recordedAt">When its event was recorded.</param>
    public static async Task WasNotAskedAsync(AppDbContext db, RequestId request, OrganisationId organisation, DateTimeOffset recordedAt, CancellationToken cancellationToken)
    {
        var ended = await db.Reminders
            .Where(r => r.Kind == ReminderKind.TrySecond && r.Status == ReminderStatus.Done && r.ClosedAt == recordedAt)
            .Where(r => r.RequestId != request && db.Requests.Any(q => q.Id == r.RequestId && q.OrganisationAtSendId == organisation && (q.State == RequestState.Sent || q.State == RequestState.Nudged)))
            .Where(r => !db.Requests.Any(q => q.Id != request && q.Id != r.RequestId && q.OrganisationAtSendId == organisation && RequestStates.AskedAndOpen.Contains(q.State)))
            .ToListAsync(cancellationToken);
        foreach (var reminder in ended)
            reminder.TakeBackDone();
    }
}
