using InfoInterview.Application.Accounts;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Meetings;

/// <summary>The short debrief: what one took away, what one promised, whom they named.</summary>
public sealed class SaveDebrief(RequestStep steps, RequestDesk desk)
{
    /// <summary>What was written down.</summary>
    public sealed record Input(MeetingId Meeting, string? Takeaways)
    {
        /// <summary>The user says that there is nothing to note.</summary>
        public bool NothingToNote { get; init; }

        public IReadOnlyList<PromiseMade> Promises { get; init; } = [];
        public IReadOnlyList<NamedPerson> Named { get; init; } = [];
    }

    /// <summary>Saves it. Promises become reminders, people become contacts with a draft.</summary>
    /// <exception cref="RefusedException">The conversation was not held yet, nothing was written and nothing said of it, or somebody named does not hold.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(
            input.Meeting, (scene, meeting) => WrittenAsync(scene, meeting, input), cancellationToken,
            byChance: (db, meeting) => ByChanceAsync(db, meeting, input, cancellationToken));
    }

    private static async Task<Transition> WrittenAsync(RequestScene scene, Meeting meeting, Input input)
    {
        var context = await scene.ContextAsync();
        var debrief = await WriteAsync(scene.Db, meeting, input, context, scene.Cancelled);
        return scene.Request.SaveDebrief(debrief, context);
    }

    private async Task<StepTaken> ByChanceAsync(AppDbContext db, Meeting meeting, Input input, CancellationToken cancellationToken)
    {
        var context = await desk.ContextAsync(db, meeting.ContactId, null, RequestActor.User, cancellationToken);
        var debrief = await WriteAsync(db, meeting, input, context, cancellationToken);
        var agenda = await RequestDesk.AgendaAsync(db, meeting.ContactId, null, cancellationToken);
        agenda.Apply(ChanceMeeting.Debriefed(meeting, debrief, context));
        db.Reminders.AddRange(agenda.AddedReminders);
        db.Obligations.AddRange(agenda.AddedObligations);
        await db.SaveOrRefuseAsync("this meeting", cancellationToken);
        var topic = await db.AskerRecords.Select(a => a.Facts.NarrowInterest).SingleAsync(cancellationToken);
        var toAsk = debrief.Named.Except(debrief.LeftAlone).ToList();
        foreach (var person in toAsk)
            await steps.DraftAsync(db, meeting.ContactId, topic ?? "", person, cancellationToken);
        return new StepTaken(null, null) { Named = toAsk };
    }

    private static async Task<Debrief> WriteAsync(AppDbContext db, Meeting meeting, Input input, RequestContext context, CancellationToken cancellationToken)
    {
        if (meeting.State is not MeetingState.Held)
            throw new RefusedException("meeting.not-held", "This meeting was not held, so there is nothing to note down. What you typed is still here; say first how it went.");
        meeting.WriteTakeaways(input.Takeaways, input.NothingToNote);
        var found = await NamedPeople.FindOrAddAsync(db, meeting.ContactId, input.Named, context.Now, context.UserZone.DateAt(context.Now), cancellationToken);
        return new Debrief { Promises = input.Promises, Named = found.Named, LeftAlone = found.LeftAlone };
    }
}
