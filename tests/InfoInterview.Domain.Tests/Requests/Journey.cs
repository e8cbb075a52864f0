using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Requests;

/// <summary>One request on its way through the states, with its clock, its agenda and all that happened.</summary>
internal sealed class Journey
{
    public static readonly Zone NewYork = Zone.Of("America/New_York");

    public Journey(ContactId? referredBy = null, int maxNudges = 1, OwnerId? owner = null, ContactId? contact = null, Agenda? agenda = null)
    {
        Owner = owner ?? OwnerId.New();
        Agenda = agenda ?? new Agenda([], []);
        var plan = new RequestPlan(MessageKind.RequestAffinity, Channel.Email, "hydrology");
        var (request, created) = InterviewRequest.Create(
            new NewRequest(Owner, contact ?? ContactId.New(), plan) { ReferredBy = referredBy, MaxNudges = maxNudges }, Context);
        Request = request;
        Log(created);
    }

    public OwnerId Owner { get; }

    /// <summary>Thursday 19 November 2026, ten in the morning in New York.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 19, 15, 0, 0, TimeSpan.Zero);

    public BusinessCalendar Calendar { get; set; } = new(Region.Of("US"));

    public Eligibility Eligibility { get; set; } = Eligibility.Free;

    public MessageOnItsWay? OnItsWay { get; set; }

    public RequestActor Actor { get; set; } = RequestActor.User;

    public InterviewRequest Request { get; }

    public Agenda Agenda { get; }

    public List<Transition> History { get; } = [];

    public List<Meeting> Meetings { get; } = [];

    public Meeting? Meeting => Meetings.LastOrDefault(meeting => meeting.State == MeetingState.Agreed);

    public Transition Last => History[^1];

    public RequestContext Context => new()
    {
        Now = Now,
        Actor = Actor,
        UserZone = NewYork,
        ContactZone = NewYork,
        Calendar = Calendar,
        Eligibility = Eligibility,
        OnItsWay = OnItsWay,
    };

    public IEnumerable<Reminder> Live => Agenda.Reminders.Where(reminder => reminder.IsLive);

    public Reminder One(ReminderKind kind) => Assert.Single(Live, reminder => reminder.Kind == kind);

    public bool Has(ReminderKind kind) => Live.Any(reminder => reminder.Kind == kind);

    public static DateTimeOffset At(int year, int month, int day, int hour, int minute = 0) =>
        WallTime.Of(new DateOnly(year, month, day), new TimeOnly(hour, minute), NewYork).Instant;

    public static Slot SlotAt(DateTimeOffset start, int minutes = 30, MeetingMode mode = MeetingMode.Video) =>
        new(WallTime.At(start, NewYork), NewYork, minutes, mode);

    public Journey Do(Func<InterviewRequest, RequestContext, Transition> verb)
    {
        Log(verb(Request, Context));
        return this;
    }

    public Journey Pass(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public Journey Send(OrganisationId? organisation = null) =>
        Do((request, context) => request.MarkSent(new Sending(Now, Channel.Email) { Organisation = organisation }, context));

    public Journey Nudge() => Do((request, context) => request.MarkNudged(Now, context));

    public Journey Reply(ReplyKind kind = ReplyKind.Yes, DateOnly? until = null) =>
        Do((request, context) => request.LogReply(new Reply(kind, Now, until), context));

    public Journey Schedule(DateTimeOffset? start = null) =>
        Do((request, context) => request.Schedule(SlotAt(start ?? Now.AddDays(14)), context));

    public Journey Hold(Talk? talk = null)
    {
        if (Now < Meeting!.EndsAt) Now = Meeting.EndsAt;
        return Do((request, context) => request.MarkHeld(Meeting!, talk ?? new Talk(), context));
    }

    public Journey Thank() => Do((request, context) => request.MarkThanked(request.ContactId, Now, context));

    public Journey SettleDebts()
    {
        foreach (var obligation in Agenda.Obligations.Where(obligation => obligation.State == ObligationState.Open).ToArray())
            Agenda.Waive(obligation, "Not needed.", Now);
        return this;
    }

    /// <summary>The same journey, led to a state by the shortest way.</summary>
    public static Journey To(RequestState state, ContactId? referredBy = null, int maxNudges = 1)
    {
        var journey = new Journey(referredBy, maxNudges);
        return state switch
        {
            RequestState.Draft => journey,
            RequestState.Sent => journey.Send(),
            RequestState.Nudged => journey.Send().Pass(TimeSpan.FromDays(14)).Nudge(),
            RequestState.Replied => journey.Send().Reply(),
            RequestState.Scheduled => journey.Send().Reply().Schedule(),
            RequestState.Held => journey.Send().Reply().Schedule().Hold(),
            RequestState.Thanked => journey.Send().Reply().Schedule().Hold().Thank(),
            RequestState.Completed => journey.Send().Reply().Schedule().Hold().Thank().SettleDebts()
                .Do((request, context) => request.Complete([], context)),
            RequestState.NoResponse => journey.Send().Pass(TimeSpan.FromDays(14)).Nudge().Do((request, context) => request.CloseQuiet(context)),
            RequestState.Declined => journey.Send().Do((request, context) => request.Decline(new Refusal(context.Now, true), null, context)),
            RequestState.Withdrawn => journey.Send().Do((request, context) => request.Withdraw(null, null, false, context)),
            RequestState.OptedOut => journey.Send().Do((request, context) => request.OptOut(context.Now, null, context)),
            RequestState.Discarded => journey.Do((request, context) => request.Discard(context)),
            RequestState.Undeliverable => journey.Send().Do((request, context) => request.LogBounce(Bounce.Hard, context.Now, "550 5.1.1", context)),
            _ => throw new InvalidOperationException($"No way to {state} is known; add one."),
        };
    }

    private void Log(Transition transition)
    {
        History.Add(transition);
        Agenda.Apply(transition);
        if (transition.NewMeeting is { } meeting) Meetings.Add(meeting);
    }
}
