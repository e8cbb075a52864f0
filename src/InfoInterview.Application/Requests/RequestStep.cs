using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>
/// One step of one request, in a context and a transaction of its own: the verb decides, everything that follows is put down,
/// people who were named get a draft, and all of it is saved or none.
/// </summary>
public sealed class RequestStep(OwnedDb database, RequestDesk desk, OutboxSignal signal, OutboxNode node, Clock clock)
{
    /// <summary>What a stale save calls the row.</summary>
    internal const string What = "this request";

    internal async Task<StepTaken> TakeAsync(RequestId id, Func<RequestScene, Task<Transition>> step, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await database.OpenAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var request = await RequestDesk.FindAsync(db, id, cancellationToken);
            await NotInBin.RequireAsync(db, request.ContactId, cancellationToken);
            var scene = new RequestScene(db, desk, request, node.Name, clock, cancellationToken);
            var taken = await FinishAsync(scene, await step(scene));
            await transaction.CommitAsync(cancellationToken);
            if (taken.MailsTakenBack > 0)
            {
                await signal.ChangedAsync();
                signal.TellMoved(db.Owner);
            }

            return taken;
        }
        catch (Exception raced) when (Races.IsLost(raced))
        {
            // Two steps at once want the same place in the request's history; the database lets one of them through.
            throw StaleSave.Refusal(What);
        }
    }

    /// <param name="byChance">What to do about a conversation nobody asked for; without it such a one is refused.</param>
    internal async Task<StepTaken> TakeAsync(
        MeetingId id, Func<RequestScene, Meeting, Task<Transition>> step, CancellationToken cancellationToken, Func<AppDbContext, Meeting, Task<StepTaken>>? byChance = null)
    {
        RequestId? request;
        await using (var db = await database.OpenAsync(cancellationToken))
        {
            request = (await db.Meetings.Where(m => m.Id == id).Select(m => new { m.RequestId }).SingleOrDefaultAsync(cancellationToken)
                ?? throw new RefusedException("meeting.gone", "That meeting is no longer there. Nothing was changed; go back to the list.")).RequestId;
        }

        if (request is null && byChance is not null)
            return await TakeAsync(id, byChance, cancellationToken);
        return await TakeAsync(
            request ?? throw new RefusedException("meeting.no-request", "That conversation was not asked for, so it has no request to move. Nothing was changed."),
            async scene => await step(scene, await scene.MeetingAsync(id)), cancellationToken);
    }

    private async Task<StepTaken> TakeAsync(MeetingId id, Func<AppDbContext, Meeting, Task<StepTaken>> byChance, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var meeting = await db.Meetings.SingleAsync(m => m.Id == id, cancellationToken);
        await NotInBin.RequireAsync(db, meeting.ContactId, cancellationToken);
        var taken = await byChance(db, meeting);
        await db.SaveOrRefuseAsync("this meeting", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken;
    }

    internal async Task<StepTaken> FinishAsync(RequestScene scene, Transition transition)
    {
        var (db, request) = (scene.Db, scene.Request);
        await RequestDesk.PutDownAsync(db, request, transition, transition.Event.RecordedAt, scene.Cancelled);
        await db.SaveOrRefuseAsync(What, scene.Cancelled);
        if (transition.Event is { Actor: RequestActor.User, Trigger: RequestTrigger.ReplyLogged or RequestTrigger.LateReply or RequestTrigger.Declined or RequestTrigger.OptedOut or RequestTrigger.Bounced } said)
            await OpenDoubts.SettleAsync(db, request.Id, said.At, scene.Cancelled);
        foreach (var person in transition.DraftsFor)
            await DraftAsync(db, request.ContactId, request.Topic, person, scene.Cancelled);
        return new StepTaken(request.Id, request.State)
        {
            Meeting = transition.NewMeeting?.Id,
            Suggests = transition.Suggests,
            Hints = transition.Hints,
            MailsTakenBack = scene.MailsTakenBack,
            Named = transition.DraftsFor,
        };
    }

    /// <summary>Whoever was named waits for a first word, unless they may not be asked or are being asked already.</summary>
    internal async Task DraftAsync(AppDbContext db, ContactId namedBy, string topic, ContactId person, CancellationToken cancellationToken)
    {
        var context = await desk.ContextAsync(db, person, null, RequestActor.User, cancellationToken);
        if (!context.Eligibility.MayAsk || context.Eligibility.Warnings.Contains(EligibilityWarning.AlreadyAsked))
            return;
        var presets = await db.Preferences.AsNoTracking().SingleAsync(cancellationToken);
        var plan = new RequestPlan(MessageKind.RequestReferred, Channel.Email, topic, presets.AskedMinutes);
        var (draft, transition) = InterviewRequest.Create(
            new NewRequest(db.Owner, person, plan) { ReferredBy = namedBy, MaxNudges = presets.MaxNudges }, context);
        db.Requests.Add(draft);
        await RequestDesk.PutDownAsync(db, draft, transition, context.Now, cancellationToken);
        await db.SaveOrRefuseAsync(What, cancellationToken);
    }
}
