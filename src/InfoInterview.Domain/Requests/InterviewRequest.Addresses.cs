using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

public sealed partial class InterviewRequest
{
    /// <summary>A message came back. A soft bounce is only written down and asks whether to send again.</summary>
    /// <param name="flagged">The address a hard bounce flags and what was known of it; null when it flags none anew.</param>
    public Transition LogBounce(Bounce bounce, DateTimeOffset at, string? serverWords, RequestContext context, (string Address, EmailStatus Was)? flagged = null)
    {
        RequireState("bounced", State is RequestState.Sent or RequestState.Nudged);
        var bounced = context.Past(at);
        var before = Remember();
        if (bounce == Bounce.Soft)
        {
            return Record(RequestTrigger.Bounced, before, context, bounced, reason: serverWords)
                .Cancel(ReminderKind.Resend)
                .Remind(ReminderKind.Resend, context.In(Rhythm.Resend))
                .Finish();
        }

        (State, CloseReason) = (RequestState.Undeliverable, Requests.CloseReason.Undeliverable);
        return Record(RequestTrigger.Bounced, before, context, bounced, new RequestEventData { Address = flagged?.Address, AddressWas = flagged?.Was }, reason: serverWords)
            .Cancel(ReminderKind.Nudge, ReminderKind.TrySecond, ReminderKind.CloseQuiet, ReminderKind.Resend)
            .Remind(ReminderKind.FixAddress, context.In(Rhythm.FixAddress))
            .Hint(bounce == Bounce.LeftOrganisation, TransitionHint.TheyLeft)
            .Finish();
    }

    /// <summary>There is another address or channel; the request is a draft again.</summary>
    public Transition NewAddress(Channel channel, RequestContext context)
    {
        RequireState("given another address", State == RequestState.Undeliverable);
        context.Eligibility.RequireMayAsk();
        var before = Remember();
        Reopen(RequestState.Draft);
        (Channel, SentAt, NudgedAt, NudgeCount) = (channel, null, null, 0);
        return Record(RequestTrigger.AddressChanged, before, context, context.Now, new RequestEventData { Channel = channel })
            .Done(ReminderKind.FixAddress)
            .Remind(ReminderKind.DraftStale, context.In(Rhythm.DraftStale))
            .Finish();
    }

    /// <summary>They work elsewhere now. The request stays with the person; a second person at the old place is no longer sought.</summary>
    public Transition NoteNewOrganisation(RequestContext context)
    {
        RequireState("carried over to their new place", State.IsOpen());
        return Record(RequestTrigger.OrganisationChanged, Remember(), context, context.Now)
            .Cancel(ReminderKind.TrySecond)
            .Hint(true, TransitionHint.StillRelevant)
            .Finish();
    }

    /// <summary>They spoke of a job themselves. It is noted once.</summary>
    public Transition NoteOpportunity(RequestContext context)
    {
        RequireState("turned into a conversation about a job", State.IsOpen() || State == RequestState.Completed);
        if (BecameOpportunity)
            throw new RefusedException("request.opportunity-noted", "It is noted already that they brought up a job. Nothing was changed.");
        var before = Remember();
        BecameOpportunity = true;
        return Record(RequestTrigger.BecameOpportunity, before, context, context.Now).Finish();
    }
}
