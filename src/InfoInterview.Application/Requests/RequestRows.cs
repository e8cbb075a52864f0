using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>One request as its row in the list.</summary>
internal static class RequestRows
{
    public static RequestRow Of(InterviewRequest request, RequestsAtHand hand)
    {
        var (next, introducer) = (hand.NextOf(request), CardLines.Introducer(request, hand));
        var person = hand.People[request.ContactId];
        var reminder = Reminder(request, next, hand);
        var action = Action(request, next, reminder, hand);
        var (when, tone) = When(next, hand);
        return new RequestRow(request.Id, person, request.State)
        {
            StateWords = StateWords(request, hand),
            NextWord = action?.Word ?? (request.State.IsClosed() ? "" : "Wait"),
            Action = action,
            When = when,
            WhenTone = tone,
            RunsOutAt = next.Reminder is ReminderKind.ThankYou && next.DueAt > hand.Now ? next.DueAt : null,
            BecauseOf = introducer?.Name ?? person.Link ?? "own search",
            Introducer = introducer?.Id,
            Asked = request.SentAt is { } sent ? DueWords.Date(hand.Home.Zone.DateAt(sent), hand.Today) : "not yet",
            Next = next,
            Moves = hand.MovesOf(request),
            Reminder = reminder?.Id,
        };
    }

    public static string StateWords(InterviewRequest request, RequestsAtHand hand) => request.State switch
    {
        RequestState.Sent or RequestState.Nudged when request.AwayUntil is { } away && away >= hand.Today => $"Away until {DueWords.Date(away, hand.Today)}",
        RequestState.Replied => request.ReplyKind switch { ReplyKind.Yes => "Said yes", ReplyKind.Question => "Asked something", ReplyKind.Later => "Said later", ReplyKind.Unread => "Wrote back", _ => "Answered" },
        RequestState.Held or RequestState.Thanked => "Met",
        RequestState.Completed => "Complete",
        RequestState.NoResponse => "No answer",
        RequestState.Declined => "Said no",
        RequestState.OptedOut => "Asked for no contact",
        RequestState.Undeliverable => "Needs an address",
        _ => request.State.ToString(),
    };

    private static RowAction? Action(InterviewRequest request, NextStep next, Reminder? reminder, RequestsAtHand hand) => next.Kind switch
    {
        NextStepKind.Reminder => Reminded(request, reminder!, hand),
        NextStepKind.FinishDraft => new RowAction("Finish draft", $"/requests/{request.Id}") { Writes = new(request.Kind, request.ContactId, request.Id) },
        NextStepKind.AgreeTime => new RowAction("Agree on a time", StepAddress.Of(request.Id, RequestStepKind.AgreeTime)),
        NextStepKind.Meet => new RowAction("Open meeting", $"/meetings/{hand.MeetingOf(request)?.Id}"),
        NextStepKind.SayHowItWent => new RowAction("Say how it went", $"/meetings/{hand.MeetingOf(request)?.Id}"),
        NextStepKind.Complete => new RowAction("Complete", StepAddress.Of(request.Id, RequestStepKind.CompleteRequest)),
        NextStepKind.FixAddress => new RowAction("Give an address", StepAddress.Of(request.Id, RequestStepKind.GiveNewAddress)),
        NextStepKind.Message => new RowAction("See message", $"/requests/{request.Id}"),
        _ => null,
    };

    // What waits for them and is not due yet is nothing to do yet.
    private static RowAction? Reminded(InterviewRequest request, Reminder reminder, RequestsAtHand hand)
    {
        if (request.State is RequestState.Sent or RequestState.Nudged && reminder.DueOn > hand.Today)
            return null;
        return WordsOf(request, reminder, hand).Action;
    }

    /// <summary>The reminder that is next in words; null when none is.</summary>
    public static RowWords? Words(InterviewRequest request, NextStep next, RequestsAtHand hand) =>
        Reminder(request, next, hand) is { } reminder ? WordsOf(request, reminder, hand) : null;

    private static Reminder? Reminder(InterviewRequest request, NextStep next, RequestsAtHand hand) => next.Kind is NextStepKind.Reminder
        ? hand.Reminders[request.Id].First(r => r.Kind == next.Reminder && r.DueOn == next.DueOn && r.DueAt == next.DueAt)
        : null;

    /// <summary>A reminder of the request in words.</summary>
    public static RowWords WordsOf(InterviewRequest request, Reminder reminder, RequestsAtHand hand) => ReminderWords.Of(new RowFacts
    {
        Reminder = reminder,
        Person = hand.People[reminder.ContactId],
        About = hand.People[request.ContactId],
        Request = request,
        Meeting = hand.MeetingOf(request),
        Begun = hand.Begun.GetValueOrDefault(reminder.ContactId),
        Calendar = hand.Home.CalendarFor(hand.People[request.ContactId].HolidayRegion),
        Now = hand.Now,
        Zone = hand.Home.Zone,
    });

    private static (string Words, RowTone Tone) When(NextStep next, RequestsAtHand hand)
    {
        var tone = next.IsOverdue ? RowTone.Late : RowTone.Plain;
        if (next.DueOn is { } on)
            return (DueWords.Day(on, hand.Today), tone is RowTone.Plain && on == hand.Today ? RowTone.Due : tone);
        if (next.DueAt is not { } at)
            return ("", tone);
        if (next.Reminder is ReminderKind.ThankYou && at > hand.Now)
            return ($"{DueWords.Length(at - hand.Now)} left", RowTone.Due);
        var words = DueWords.At(at, hand.Now, hand.Home.Zone);
        return (next.Kind is NextStepKind.Reminder ? $"by {words}" : hand.Home.Zone.DateAt(at) == hand.Today ? $"today {words}" : words, tone);
    }
}
