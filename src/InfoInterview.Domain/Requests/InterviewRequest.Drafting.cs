using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>A new draft, for somebody who may be asked.</summary>
    public static (InterviewRequest Request, Transition Transition) Create(NewRequest asked, RequestContext context)
    {
        context.Eligibility.RequireMayAsk();
        var request = new InterviewRequest
        {
            Id = RequestId.New(),
            OwnerId = asked.Owner,
            ContactId = asked.Contact,
            QuestionSetId = asked.QuestionSet,
            State = RequestState.Draft,
            CreatedAt = context.Now,
        };
        request.Take(asked.Plan);
        request.NameReferrer(asked.ReferredBy);
        request.AllowNudges(asked.MaxNudges);
        var transition = request.Record(RequestTrigger.Created, null, context, context.Now)
            .Remind(ReminderKind.DraftStale, context.In(Rhythm.DraftStale))
            .Finish();
        return (request, transition);
    }

    /// <summary>Changes a draft that is not on its way.</summary>
    public void Revise(RequestPlan plan, RequestContext context)
    {
        context.RequireNothingOnItsWay();
        RequireState("changed", State == RequestState.Draft);
        Take(plan);
    }

    /// <summary>Says who named them; not themselves.</summary>
    public void NameReferrer(Contacts.ContactId? referrer)
    {
        if (referrer == ContactId) throw new RefusedException("request.own-referrer", "Nobody introduces themselves. Nothing was changed. Choose who told you of them.");
        ReferredById = referrer;
    }

    /// <summary>How often silence may be nudged: 0 to 2.</summary>
    /// <remarks>Once: [SFU]; twice at most: [DUKE-G].</remarks>
    public void AllowNudges(int count) => MaxNudges = count is >= 0 and <= 2
        ? count
        : throw new RefusedException("request.nudges", "A silent person is nudged twice at most. Nothing was changed. Choose 0, 1 or 2.");

    /// <summary>Throws a draft away.</summary>
    public Transition Discard(RequestContext context)
    {
        context.RequireNothingOnItsWay();
        RequireState("discarded", State == RequestState.Draft);
        var before = Remember();
        Close(RequestState.Discarded, Requests.CloseReason.Discarded, context.Now);
        return Record(RequestTrigger.Discarded, before, context, context.Now).CancelAll("The request was discarded.").Finish();
    }

    private void Take(RequestPlan plan)
    {
        if (!plan.Kind.IsRequest()) throw new RefusedException("request.kind", "A request starts with a message that asks. Nothing was saved. Choose a kind of request.");
        if (plan.AskedMinutes is < FewestMinutes or > MostMinutes)
            throw new RefusedException("request.minutes", "Ask for 10 to 30 minutes. Nothing was saved. Fifteen is a good number.");
        (Kind, Channel, AskedMinutes) = (plan.Kind, plan.Channel, plan.AskedMinutes);
        Topic = CleanText.Line(plan.Topic, MaxTopicLength, "topic") ?? "";
    }
}
