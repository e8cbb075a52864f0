using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Reminders;

/// <summary>The user did what a reminder asked, somewhere else. Where that is a step of the request, the request takes it.</summary>
public sealed class CompleteReminder(OwnedDb database, RequestDesk desk, Clock clock)
{
    /// <summary>Whether a reminder of this kind can be ticked off; the others end by what they remind of.</summary>
    public static bool Takes(ReminderKind kind) => Instead(kind) is null;

    /// <summary>Ticks it off; an obligation behind it is met.</summary>
    /// <exception cref="RefusedException">It is done or gone, or only a step of the request can do it.</exception>
    public async Task RunAsync(ReminderId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var reminder = await LoadedReminder.FindAsync(db, id, cancellationToken);
        if (!reminder.IsLive)
            throw new RefusedException("reminder.closed", "This reminder is already done or gone. Nothing was changed.");
        if (Instead(reminder.Kind) is { } instead)
            throw new RefusedException("reminder.needs-step", $"Ticking this off would leave the request where it is. Nothing was changed; {instead}.");
        if (reminder.RequestId is { } request && StepOf(reminder) is { } step)
        {
            var found = await RequestDesk.FindAsync(db, request, cancellationToken);
            await desk.ApplyAsync(db, found, RequestActor.User, context => step(found, context), cancellationToken);
        }
        else
        {
            var agenda = await RequestDesk.AgendaAsync(db, reminder.ContactId, reminder.RequestId, cancellationToken);
            agenda.Complete(reminder, clock.Now);
            if (reminder.Kind is ReminderKind.KeepInTouch)
                await KeptInTouchAsync(db, agenda, reminder, cancellationToken);
        }

        await db.SaveOrRefuseAsync(RequestStep.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // A word with them, whichever way it went; the next date counts from it.
    private async Task KeptInTouchAsync(AppDbContext db, Agenda agenda, Reminder met, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.SingleAsync(c => c.Id == met.ContactId, cancellationToken);
        contact.Interacted(clock.Now);
        KeptInTouch.Follow(db, agenda, met, contact, await RequestDesk.HomeAsync(db, cancellationToken), clock.Now);
    }

    private static Func<InterviewRequest, RequestContext, Transition>? StepOf(Reminder reminder) => reminder.Kind switch
    {
        ReminderKind.ThankYou => (request, context) => request.MarkThanked(reminder.ContactId, context.Now, context),
        ReminderKind.ReportBack => (request, context) => request.MarkReportedBack(context.Now, context),
        ReminderKind.Debrief => (request, context) => request.SaveDebrief(new Debrief(), context),
        _ => null,
    };

    private static string? Instead(ReminderKind kind) => kind switch
    {
        ReminderKind.DraftStale or ReminderKind.Nudge => "say in the message that you sent it another way",
        ReminderKind.CloseQuiet or ReminderKind.CloseAgreed => "close the request, or put the reminder off",
        ReminderKind.FixAddress => "give another address, or let the request rest",
        _ => null,
    };
}
