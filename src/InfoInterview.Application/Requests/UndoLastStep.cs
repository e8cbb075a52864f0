using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Takes back the latest thing the user logged about a request, within ten minutes. What left by mail stays left.</summary>
public sealed class UndoLastStep(RequestStep steps, RequestDesk desk)
{
    /// <summary>Takes it back by an event that compensates it.</summary>
    /// <exception cref="RefusedException">It was not the user's, a message left since, or ten minutes have passed.</exception>
    public Task<StepTaken> RunAsync(RequestId id, CancellationToken cancellationToken) =>
        steps.TakeAsync(id, TakeBackAsync, cancellationToken);

    private async Task<Transition> TakeBackAsync(RequestScene scene)
    {
        var (db, request, cancelled) = (scene.Db, scene.Request, scene.Cancelled);
        var latest = await db.RequestEvents.Where(e => e.RequestId == request.Id).OrderByDescending(e => e.Number).FirstAsync(cancelled);
        var organisation = request.OrganisationAtSendId;
        var meetings = await db.Meetings.Where(m => m.RequestId == request.Id).ToListAsync(cancelled);
        var left = await db.Outbox.AnyAsync(o => o.RequestId == request.Id && o.State == OutboxState.Sent && o.StateAt >= latest.RecordedAt, cancelled);
        var optedOutElsewhere = await db.Requests.AnyAsync(r => r.ContactId == request.ContactId && r.Id != request.Id && r.State == RequestState.OptedOut, cancelled);
        var transition = request.Undo(latest, meetings, left, await scene.ContextAsync(), optedOutElsewhere);
        await GiveWordsBackAsync(db, request, latest, cancelled);
        await OpenDoubts.AskAgainAsync(db, request.Id, latest.At, cancelled);
        if (latest.Trigger is RequestTrigger.Declined or RequestTrigger.DebriefSaved)
            await DropDraftsAsync(scene, latest);
        if (latest.Trigger is RequestTrigger.Sent && organisation is { } place)
            await SecondPerson.WasNotAskedAsync(db, request.Id, place, latest.RecordedAt, cancelled);
        if (latest.Trigger is RequestTrigger.Held && RequestEventData.Of(latest).Meeting is { } held)
            db.MeetingAttendees.RemoveRange(await db.MeetingAttendees.Where(a => a.MeetingId == held).ToListAsync(cancelled));
        if (RequestEventData.Of(latest) is { Address: { } address, AddressWas: { } was })
            (await db.Contacts.Include(c => c.Emails).SingleAsync(c => c.Id == request.ContactId, cancelled)).TakeBackBounce(address, was);
        return transition;
    }

    private static async Task GiveWordsBackAsync(AppDbContext db, InterviewRequest request, RequestEvent latest, CancellationToken cancelled)
    {
        var messages = await db.Messages.Where(m => m.RequestId == request.Id).ToListAsync(cancelled);
        db.Messages.RemoveRange(messages.Where(m => m.State is MessageState.Received && m.CreatedAt == latest.RecordedAt));
        if (latest.Trigger is RequestTrigger.Discarded)
            messages.ForEach(m => m.Undiscard(latest.RecordedAt));
        if (messages.Where(m => m.State is MessageState.Sent && m.At == latest.At && m.Kind is { } kind && TriggerOf(kind) == latest.Trigger).MaxBy(m => m.UpdatedAt) is { } logged)
            logged.TakeBackLogged(latest.RecordedAt);
    }

    private static RequestTrigger? TriggerOf(MessageKind kind) => kind switch
    {
        _ when kind.IsRequest() => RequestTrigger.Sent,
        MessageKind.Nudge => RequestTrigger.Nudged,
        MessageKind.Thanks => RequestTrigger.Thanked,
        MessageKind.ReportBackReferrer => RequestTrigger.ReportedBack,
        MessageKind.ProposeTimes => RequestTrigger.TimesProposed,
        _ => null,
    };

    // The drafts for the people they named were made in the same breath; the people stay.
    private async Task DropDraftsAsync(RequestScene scene, RequestEvent latest)
    {
        var named = RequestEventData.Of(latest).Named ?? [];
        var drafts = await scene.Db.Requests
            .Where(r => r.ReferredById == scene.Request.ContactId && r.State == RequestState.Draft && r.CreatedAt >= latest.RecordedAt && named.Contains(r.ContactId))
            .ToListAsync(scene.Cancelled);
        foreach (var draft in drafts)
        {
            var context = await desk.ContextAsync(scene.Db, draft.ContactId, draft.Id, RequestActor.User, scene.Cancelled);
            if (context.OnItsWay is null)
                await RequestDesk.PutDownAsync(scene.Db, draft, draft.Discard(context), context.Now, scene.Cancelled);
        }
    }
}
