using System.Globalization;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Reminders;

/// <summary>
/// The reminders and obligations a change may touch. Applying the same transition again changes nothing: what it
/// makes is known by its sequence, and what it ends was made by an earlier event.
/// </summary>
public sealed class Agenda(IEnumerable<Reminder> reminders, IEnumerable<Obligation> obligations)
{
    private readonly List<Reminder> _reminders = [.. reminders];
    private readonly List<Obligation> _obligations = [.. obligations];
    private readonly List<Reminder> _addedReminders = [];
    private readonly List<Obligation> _addedObligations = [];

    public IReadOnlyList<Reminder> Reminders => _reminders;

    public IReadOnlyList<Obligation> Obligations => _obligations;

    /// <summary>Made since this agenda was opened; to be stored.</summary>
    public IReadOnlyList<Reminder> AddedReminders => _addedReminders;

    /// <summary>Opened since this agenda was opened; to be stored.</summary>
    public IReadOnlyList<Obligation> AddedObligations => _addedObligations;

    /// <summary>Does to the agenda what a verb of a request decided. Give it all rows of the contact and of the request.</summary>
    public void Apply(Transition transition)
    {
        var e = transition.Event;
        if (e.CompensatesEventId is { } undone) TakeBack(undone, e);
        var ended = transition.Settles.SelectMany(settlement => Settle(settlement, e)).ToArray();
        for (var i = 0; i < transition.Reminders.Count; i++)
        {
            var plan = transition.Reminders[i];
            var sequence = string.Create(CultureInfo.InvariantCulture, $"{e.RequestId.Value:N}/{e.Number}/{i}");
            if (Make(plan, sequence, transition, e) is not { } made || !plan.KeepsOriginalDue) continue;
            if (ended.FirstOrDefault(reminder => reminder.Kind == plan.Kind) is { } former) made.TakeOver(former);
        }
    }

    /// <summary>What a conversation without a request leaves to do. A date to keep in touch from before gives way to its own.</summary>
    public void Apply(ChanceMeeting chance)
    {
        var renewed = chance.Reminders.Where(plan => plan.Kind == ReminderKind.KeepInTouch).Select(plan => plan.ContactId).ToHashSet();
        foreach (var former in _reminders.Where(reminder => reminder.IsLive && IsDoneBy(chance, reminder, renewed)).ToArray())
            Complete(former, chance.At);
        for (var i = 0; i < chance.Reminders.Count; i++)
        {
            var sequence = string.Create(CultureInfo.InvariantCulture, $"{chance.Meeting.Id.Value:N}/{chance.Number}/{i}");
            Make(chance.Reminders[i], sequence, chance.Meeting, chance.UserZone, chance.At);
        }
    }

    /// <summary>A conversation without a request was logged by mistake: what it left to do goes, the date to keep in touch it ended is back.</summary>
    public void TakeBack(Meeting chance, DateTimeOffset now)
    {
        foreach (var reminder in _reminders.Where(reminder => reminder.MeetingId == chance.Id && reminder.IsLive))
            reminder.Drop(now);
        foreach (var obligation in _obligations.Where(obligation => obligation.MeetingId == chance.Id && obligation.State == ObligationState.Open))
            obligation.Drop(now);
        foreach (var former in _reminders.Where(reminder => reminder.Kind == ReminderKind.KeepInTouch && reminder.Status == ReminderStatus.Done && reminder.ClosedAt == chance.CreatedAt))
        {
            former.Reopen();
            _obligations.FirstOrDefault(obligation => obligation.Id == former.ObligationId)?.Reopen();
        }
    }

    /// <summary>They were kept in touch with: a next date follows the one that was met, unless there is one already.</summary>
    public void KeepInTouchAgain(Reminder kept, DateOnly on, Time.Zone userZone, DateTimeOffset now)
    {
        if (_reminders.Any(reminder => reminder.IsLive && reminder.Kind == ReminderKind.KeepInTouch && reminder.ContactId == kept.ContactId)) return;
        var plan = new ReminderPlan(ReminderKind.KeepInTouch, kept.ContactId, Due.OnDate(on)) { Owes = new ObligationPlan(ObligationKind.KeepInTouch, kept.ContactId) };
        Make(plan, $"{kept.Id.Value:N}/next", kept, userZone, now);
    }

    /// <summary>The user did what a reminder asked; an obligation behind it is met.</summary>
    public void Complete(Reminder reminder, DateTimeOffset now)
    {
        reminder.Complete(now);
        OpenObligation(reminder.ObligationId)?.Meet(now);
    }

    /// <summary>The user lets an obligation go, with a reason; its reminders go too.</summary>
    public void Waive(Obligation obligation, string reason, DateTimeOffset now)
    {
        obligation.Waive(reason, now);
        foreach (var reminder in _reminders.Where(reminder => reminder.IsLive && reminder.ObligationId == obligation.Id)) reminder.Drop(now);
    }

    /// <summary>They asked not to be contacted: nothing towards them is due any more.</summary>
    public void DropAllOf(ContactId contact, DateTimeOffset now)
    {
        foreach (var reminder in _reminders.Where(reminder => reminder.IsLive && reminder.ContactId == contact)) reminder.Drop(now);
    }

    private Reminder[] Settle(Settlement settlement, RequestEvent e)
    {
        var ended = _reminders.Where(reminder => reminder.IsLive && IsMeant(settlement, reminder, e)).ToArray();
        foreach (var reminder in ended)
        {
            reminder.Settle(settlement.As, e.Id, e.RecordedAt);
            var state = settlement.WaiveReason is not null ? ObligationState.Waived
                : settlement.As == ReminderStatus.Done ? ObligationState.Done
                : ObligationState.Cancelled;
            OpenObligation(reminder.ObligationId)?.Settle(state, settlement.WaiveReason, e.Id, e.RecordedAt);
        }

        return ended;
    }

    // What this very meeting made is not ended by the same log again.
    private static bool IsDoneBy(ChanceMeeting chance, Reminder reminder, HashSet<ContactId> renewed) => reminder.MeetingId == chance.Meeting.Id
        ? chance.Does.Contains(reminder.Kind)
        : reminder.Kind == ReminderKind.KeepInTouch && renewed.Contains(reminder.ContactId);

    private static bool IsMeant(Settlement settlement, Reminder reminder, RequestEvent e) =>
        (settlement.Kinds?.Contains(reminder.Kind) ?? true)
        && (settlement.Contact is not { } contact || reminder.ContactId == contact)
        && (settlement.Meeting is not { } meeting || reminder.MeetingId == meeting)
        && (reminder.RequestId == e.RequestId
            ? reminder.CreatedByNumber < e.Number
            : !settlement.OfRequest && reminder.CreatedAt <= e.RecordedAt);

    private void TakeBack(RequestEventId undone, RequestEvent e)
    {
        foreach (var reminder in _reminders)
        {
            if (reminder.CancelledByEvent == undone) reminder.Reopen();
            if (reminder.CreatedByEvent == undone && reminder.IsLive) reminder.Settle(ReminderStatus.Cancelled, e.Id, e.RecordedAt);
        }

        foreach (var obligation in _obligations)
        {
            if (obligation.ClosedByEvent == undone) obligation.Reopen();
            if (obligation.OpenedByEvent == undone && obligation.State == ObligationState.Open) obligation.Settle(ObligationState.Cancelled, null, e.Id, e.RecordedAt);
        }
    }

    private Reminder? Make(ReminderPlan plan, string sequence, Transition transition, RequestEvent e)
    {
        var made = Make(plan, sequence, e, transition.UserZone, e.RecordedAt);
        made?.Trace(e);
        if (made?.ObligationId is not null) _obligations[^1].Trace(e);
        return made;
    }

    private Reminder? Make(ReminderPlan plan, string sequence, IOwned row, Time.Zone userZone, DateTimeOffset now)
    {
        if (_reminders.Any(reminder => reminder.Kind == plan.Kind && reminder.Sequence == sequence)) return null;
        var made = Reminder.Create(row.OwnerId, plan, sequence, userZone, now);
        if (plan.Owes is { } owed)
        {
            var obligation = Obligation.Open(row.OwnerId, owed, sequence, plan.RequestId, plan.MeetingId, now);
            _obligations.Add(obligation);
            _addedObligations.Add(obligation);
            made.Owe(obligation.Id);
        }

        _reminders.Add(made);
        _addedReminders.Add(made);
        return made;
    }

    private Obligation? OpenObligation(ObligationId? id) =>
        id is null ? null : _obligations.FirstOrDefault(obligation => obligation.Id == id && obligation.State == ObligationState.Open);
}
