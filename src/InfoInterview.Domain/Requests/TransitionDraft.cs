using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Domain.Requests;

/// <summary>Gathers what follows from an event while a verb decides.</summary>
internal sealed class TransitionDraft(InterviewRequest request, RequestContext context, RequestEvent e)
{
    private readonly List<Settlement> _settles = [];
    private readonly List<ReminderPlan> _reminders = [];
    private Transition _transition = new() { Event = e, UserZone = context.UserZone };

    public TransitionDraft Remind(ReminderKind kind, Due due, ContactId? towards = null, MeetingId? meeting = null, ObligationPlan? owes = null, bool keepsOriginalDue = false)
    {
        _reminders.Add(new ReminderPlan(kind, towards ?? request.ContactId, due.For(kind, context.Calendar))
        {
            RequestId = request.Id,
            MeetingId = meeting,
            Owes = owes,
            KeepsOriginalDue = keepsOriginalDue,
        });
        return this;
    }

    public TransitionDraft Remind(IEnumerable<ReminderPlan> plans)
    {
        _reminders.AddRange(plans);
        return this;
    }

    /// <summary>Owed to the one who named the contact, if anybody did. An older report still owed gives way to it.</summary>
    public TransitionDraft ReportBack(DateTimeOffset from)
    {
        if (request.ReferredById is not { } referrer) return this;
        return Cancel(ReminderKind.ReportBack).Remind(
            ReminderKind.ReportBack, context.After(from, Rhythm.ReportBack), referrer,
            owes: new ObligationPlan(ObligationKind.ReportBack, referrer, request.ContactId));
    }

    public TransitionDraft Referrals(IReadOnlyList<ContactId> named)
    {
        foreach (var person in named)
            Remind(ReminderKind.ContactReferral, context.In(Rhythm.Referral), person, owes: new ObligationPlan(ObligationKind.ReferralContact, person, request.ContactId));
        _transition = _transition with { DraftsFor = named };
        return this;
    }

    public TransitionDraft Done(params ReminderKind[] kinds) => Settle(new Settlement(ReminderStatus.Done) { Kinds = kinds.ToHashSet() });

    public TransitionDraft Cancel(params ReminderKind[] kinds) => Settle(new Settlement(ReminderStatus.Cancelled) { Kinds = kinds.ToHashSet() });

    public TransitionDraft CancelAll(string waiveReason) => Settle(new Settlement(ReminderStatus.Cancelled) { WaiveReason = waiveReason });

    public TransitionDraft CancelOf(Meeting? meeting) =>
        meeting is null ? this : Settle(new Settlement(ReminderStatus.Cancelled) { Meeting = meeting.Id });

    /// <summary>A person has one date to keep in touch; the next one takes its place, whichever request made it.</summary>
    public TransitionDraft EndKeepInTouch(ContactId person) =>
        Settle(new Settlement(ReminderStatus.Cancelled) { Kinds = new HashSet<ReminderKind> { ReminderKind.KeepInTouch }, OfRequest = false, Contact = person });

    public TransitionDraft Settle(Settlement settlement)
    {
        _settles.Add(settlement);
        return this;
    }

    public TransitionDraft With(Func<Transition, Transition> change)
    {
        _transition = change(_transition);
        return this;
    }

    public TransitionDraft Suggest(MessageKind kind) => With(transition => transition with { Suggests = kind });

    public TransitionDraft Hint(bool when, TransitionHint hint) =>
        when ? With(transition => transition with { Hints = [.. transition.Hints, hint] }) : this;

    public Transition Finish() => _transition with { Settles = _settles, Reminders = _reminders };
}
