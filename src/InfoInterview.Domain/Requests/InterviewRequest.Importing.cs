using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>A conversation of long ago, brought in complete. Nothing is due but staying in touch.</summary>
    public static (InterviewRequest Request, Transition Transition) ImportPast(NewRequest asked, DateTimeOffset heldAt, KeepInTouchTier keepInTouch, RequestContext context)
    {
        var held = context.Past(heldAt);
        var request = new InterviewRequest
        {
            Id = RequestId.New(),
            OwnerId = asked.Owner,
            ContactId = asked.Contact,
            CreatedAt = context.Now,
            HeldAt = held,
        };
        request.Take(asked.Plan);
        request.NameReferrer(asked.ReferredBy);
        request.AllowNudges(asked.MaxNudges);
        request.Close(RequestState.Completed, Requests.CloseReason.Completed, held);
        var draft = request.Record(RequestTrigger.Imported, null, context, held);
        if (Rhythm.KeepInTouchOn(context.CountingZone.DateAt(held), keepInTouch, context.Calendar) is { } date)
            draft.EndKeepInTouch(asked.Contact).Remind(ReminderKind.KeepInTouch, Due.OnDate(date), owes: new ObligationPlan(ObligationKind.KeepInTouch, asked.Contact));
        return (request, draft.Finish());
    }
}
