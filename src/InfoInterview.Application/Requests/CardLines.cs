using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>What a card says of its request: why, and what is next.</summary>
internal static class CardLines
{
    private const int Most = 3;

    public static IReadOnlyList<CardLine> Of(InterviewRequest request, RequestsAtHand hand) =>
        [.. Lines(request, hand).Take(Most)];

    private static IEnumerable<CardLine> Lines(InterviewRequest request, RequestsAtHand hand)
    {
        if (RequestGroups.Of(request.State) is RequestGroup.Draft or RequestGroup.Answered && Introducer(request, hand) is { } introducer)
            yield return new CardLine($"{introducer.FirstName} named them", RowTone.Owed, LineMark.Introducer);
        if (hand.MailOf(request) is { } mail)
            yield return new CardLine($"A message {mail.Words(hand.Home.Zone, hand.Now)}", RowTone.Due, LineMark.Mail);
        if (RequestGroups.Of(request.State) is RequestGroup.ClosingTheLoop)
        {
            foreach (var line in Loop(request, hand))
                yield return line;
            yield break;
        }

        yield return Next(request, hand);
    }

    public static PersonLine? Introducer(InterviewRequest request, RequestsAtHand hand) =>
        request.ReferredById is { } id ? hand.People.GetValueOrDefault(id) : null;

    private static CardLine Next(InterviewRequest request, RequestsAtHand hand)
    {
        if (request.State is RequestState.Undeliverable)
            return new CardLine("Needs an address", RowTone.Late, LineMark.Dot);
        if (request.State is RequestState.Sent or RequestState.Nudged && request.AwayUntil is { } away && away >= hand.Today)
            return new CardLine($"Away until {DueWords.Day(away, hand.Today)}");
        var next = NextStep.Of(request, hand.Reminders[request.Id], hand.MeetingOf(request), null, hand.Now, hand.Home.Zone);
        if (next.Kind is NextStepKind.SayHowItWent)
            return new CardLine("Say how it went", next.IsOverdue ? RowTone.Late : RowTone.Due, LineMark.Ring);
        if (request.State is RequestState.Scheduled && hand.MeetingOf(request) is { } meeting)
            return Ahead(meeting, hand);
        return next switch
        {
            { Kind: NextStepKind.Reminder, Reminder: { } kind } => Due(ReminderWords.InShort(kind), kind, next, hand),
            { Kind: NextStepKind.FinishDraft } => new CardLine("Finish the draft"),
            { Kind: NextStepKind.AgreeTime } => new CardLine("Agree on a time"),
            _ => new CardLine("Wait for an answer"),
        };
    }

    private static CardLine Ahead(Meeting meeting, RequestsAtHand hand)
    {
        var words = DueWords.At(meeting.StartsAt, hand.Now, hand.Home.Zone);
        var mark = meeting.Mode switch { MeetingMode.Phone => LineMark.Phone, MeetingMode.Video => LineMark.Video, MeetingMode.InPerson => LineMark.InPerson, _ => LineMark.Written };
        return new CardLine(hand.Home.Zone.DateAt(meeting.StartsAt) == hand.Today ? $"Today {words}" : words, Mark: mark);
    }

    private static CardLine Due(string what, ReminderKind kind, NextStep next, RequestsAtHand hand)
    {
        var mark = kind is ReminderKind.CloseQuiet ? LineMark.Half : LineMark.None;
        if (next.DueAt is { } at)
            return new CardLine($"{what} by {DueWords.At(at, hand.Now, hand.Home.Zone)}", next.IsOverdue ? RowTone.Late : RowTone.Due, mark);
        var day = DueWords.Day(next.DueOn!.Value, hand.Today);
        if (next.DueOn <= hand.Today)
            return new CardLine($"{what} due {day}", next.IsOverdue ? RowTone.Late : RowTone.Due, mark);
        return new CardLine(kind is ReminderKind.Nudge ? $"Nudge from {day}" : $"{what} {(day == "tomorrow" ? day : $"on {day}")}", RowTone.Plain, mark);
    }

    // After a conversation three things stand side by side: the debrief, the thanks, the word to whoever named them.
    private static IEnumerable<CardLine> Loop(InterviewRequest request, RequestsAtHand hand)
    {
        var live = hand.Reminders[request.Id].ToList();
        yield return live.Find(r => r.Kind is ReminderKind.Debrief) is { DueAt: { } by } debrief
            ? new CardLine($"Note it down by {DueWords.At(by, hand.Now, hand.Home.Zone)}", debrief.IsOverdue(hand.Now, hand.Home.Zone) ? RowTone.Late : RowTone.Due, LineMark.Ring)
            : new CardLine("Noted down", RowTone.Done, LineMark.Check);
        var thanks = live.Where(r => r.Kind is ReminderKind.ThankYou).MinBy(r => r.DueAt);
        yield return thanks is { DueAt: { } end } ? Thank(end, hand) : new CardLine("Thanked", RowTone.Done, LineMark.Check);
        if (live.Find(r => r.Kind is ReminderKind.ReportBack) is { DueOn: { } on } report && hand.People.GetValueOrDefault(report.ContactId) is { } owed)
            yield return new CardLine($"Tell {owed.FirstName}, {DueWords.Day(on, hand.Today)}", report.IsOverdue(hand.Now, hand.Home.Zone) ? RowTone.Late : RowTone.Owed, LineMark.Dot);
    }

    private static CardLine Thank(DateTimeOffset end, RequestsAtHand hand)
    {
        if (end <= hand.Now)
            return new CardLine($"Thank, due {DueWords.At(end, hand.Now, hand.Home.Zone)}", RowTone.Late, LineMark.Ring);
        return end - hand.Now > Rhythm.ThankYou
            ? new CardLine($"Thank by {DueWords.At(end, hand.Now, hand.Home.Zone)}", Mark: LineMark.Ring)
            : new CardLine($"Thank, {DueWords.Length(end - hand.Now)}", RowTone.Due, LineMark.Countdown) { RunsOutAt = end };
    }
}
