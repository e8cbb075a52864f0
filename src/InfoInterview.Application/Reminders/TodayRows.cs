using System.Globalization;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Reminders;

/// <summary>Puts what Today knows into rows and groups.</summary>
internal static class TodayRows
{
    public static IReadOnlyList<TodayGroup> Of(TodayFacts facts)
    {
        var rows = new List<(TodayGroupKind Group, TodayRow Row)>();
        rows.AddRange(facts.Mails.Where(m => m.WaitsForWord && m.Contact is not null).Select(m => (TodayGroupKind.Undecided, Undecided(m, facts))));
        rows.AddRange(facts.Answers.Select(a => (TodayGroupKind.Answers, AnswerRows.Of(a, facts))));
        rows.AddRange(facts.Meetings.Values.Where(m => MeetingRow.IsOverUnsaid(m, facts.Now)).OrderBy(m => m.EndsAt).Select(m => Unsaid(m, facts)));
        rows.AddRange(facts.Shown.Select(s => (s.Group, Reminded(s.Reminder, facts))));
        rows.AddRange(facts.Meetings.Values.Where(m => m.State is MeetingState.Agreed && !MeetingRow.IsOverUnsaid(m, facts.Now)).OrderBy(m => m.StartsAt).Select(m => (TodayGroupKind.Meetings, Ahead(m, facts))));
        rows.AddRange(Waiting(facts).Select(row => (TodayGroupKind.Waiting, row)));
        return [.. rows.GroupBy(r => r.Group).OrderBy(g => g.Key).Select(g => new TodayGroup(g.Key, [.. g.Select(r => r.Row)]))];
    }

    private static TodayRow Undecided(TodayFacts.UndecidedMail mail, TodayFacts facts)
    {
        var person = facts.People[mail.Contact!.Value];
        var what = MessageKindGuide.Of(mail.Kind).Name;
        (TitlePart[] Title, string Reason, string Action) said = mail.State switch
        {
            OutboxState.Unknown => ([new("We do not know whether your message to "), new(person.Name, IsName: true), new(" left")], $"{what} · the line broke while it was leaving", "Decide"),
            OutboxState.Failed => ([new("Your message to "), new(person.Name, IsName: true), new(" was refused")], mail.LastText is { Length: > 0 } text ? $"{what} · the server said “{text}”" : what, "Open the draft"),
            _ => ([new("Your message to "), new(person.Name, IsName: true), new(" is held")], $"{what} · it waits for your word", "Decide"),
        };
        return new TodayRow(person, new RowWords(said.Title, said.Reason, new RowAction(said.Action, mail.Message is { } message ? $"/messages/{message}" : "/messages")))
        {
            When = DueWords.At(mail.DueAt, facts.Now, facts.Home.Zone),
            Request = mail.Request,
            Outbox = mail.Id,
        };
    }

    private static (TodayGroupKind, TodayRow) Unsaid(Meeting meeting, TodayFacts facts)
    {
        var (person, late) = (facts.People[meeting.ContactId], facts.Now > meeting.EndsAt + Rhythm.DebriefOverdue);
        TitlePart[] title = [new("Say how it went with "), new(person.Name, IsName: true)];
        var words = new RowWords(title, Joined(person, $"you were to meet {DueWords.OnAt(meeting.StartsAt, facts.Now, facts.Home.Zone)}"), new RowAction("Say how it went", $"/meetings/{meeting.Id}"));
        return (late ? TodayGroupKind.Overdue : TodayGroupKind.Today, new TodayRow(person, words)
        {
            When = DueWords.At(meeting.EndsAt, facts.Now, facts.Home.Zone),
            WhenTone = late ? RowTone.Late : RowTone.Plain,
            Request = meeting.RequestId,
            Meeting = meeting.Id,
        });
    }

    private static TodayRow Reminded(Reminder reminder, TodayFacts facts)
    {
        var person = facts.People[reminder.ContactId];
        var request = reminder.RequestId is { } id ? facts.Requests.GetValueOrDefault(id) : null;
        var meeting = reminder.MeetingId is { } slot ? facts.Meetings.GetValueOrDefault(slot) : null;
        var about = (request?.ContactId ?? (meeting is { RequestId: null } chance ? chance.ContactId : null)) is { } whom ? facts.People[whom] : null;
        var (when, tone) = When(reminder, facts);
        var words = ReminderWords.Of(new RowFacts
        {
            Reminder = reminder,
            Person = person,
            About = about,
            Request = request,
            Meeting = meeting,
            Calendar = facts.Home.CalendarFor((about ?? person).HolidayRegion),
            Now = facts.Now,
            Zone = facts.Home.Zone,
            Begun = facts.Begun.GetValueOrDefault(reminder.ContactId),
            Promise = reminder.ObligationId is { } owed ? facts.Promises.GetValueOrDefault(owed) : null,
            TheirWords = request is null ? null : facts.TheirWords.GetValueOrDefault(request.Id),
            ThanksDrafted = request is not null ? facts.ThanksDrafted.Contains(request.Id) : meeting is not null && facts.ThanksDraftedAfter.Contains(meeting.Id),
            DebriefOpen = facts.Shown.Any(s => s.Reminder.Kind is ReminderKind.Debrief && AreOfOneTalk(s.Reminder, reminder)),
            QuestionsAhead = request?.QuestionSetId is { } set ? facts.QuestionsAhead.GetValueOrDefault(set) : null,
        });
        return new TodayRow(person, words)
        {
            When = when,
            WhenTone = tone,
            RunsOutAt = reminder.Kind is ReminderKind.ThankYou && reminder.DueAt > facts.Now ? reminder.DueAt : null,
            Kind = reminder.Kind,
            Reminder = reminder.Id,
            MayBeTicked = CompleteReminder.Takes(reminder.Kind),
            AskWhetherToDrop = reminder.AskWhetherToDrop,
            Obligation = reminder.ObligationId,
            Request = reminder.RequestId,
            Meeting = reminder.MeetingId,
        };
    }

    private static bool AreOfOneTalk(Reminder one, Reminder other) =>
        one.RequestId == other.RequestId && (one.RequestId is not null || one.MeetingId == other.MeetingId);

    private static (string, RowTone) When(Reminder reminder, TodayFacts facts)
    {
        var tone = reminder.IsOverdue(facts.Now, facts.Home.Zone) ? RowTone.Late : RowTone.Plain;
        if (reminder.DueOn is { } on)
            return (DueWords.Day(on, facts.Today), tone);
        var at = reminder.DueAt!.Value;
        if (reminder.Kind is ReminderKind.ThankYou && at > facts.Now)
            return ($"{DueWords.Length(at - facts.Now)} left", at - facts.Now < Rhythm.ThankYou / 2 ? RowTone.Due : RowTone.Plain);
        var words = DueWords.At(at, facts.Now, facts.Home.Zone);
        return (at > facts.Now ? $"by {words}" : words, tone);
    }

    private static TodayRow Ahead(Meeting meeting, TodayFacts facts)
    {
        var (person, until) = (facts.People[meeting.ContactId], meeting.StartsAt - facts.Now);
        var soon = until < TimeSpan.FromHours(24);
        var reason = string.Create(CultureInfo.InvariantCulture, $"{Mode(meeting.Mode)}, {meeting.AgreedMinutes} minutes");
        var when = DueWords.At(meeting.StartsAt, facts.Now, facts.Home.Zone);
        var words = new RowWords([new TitlePart(person.Name, IsName: true)], Joined(person, reason), new RowAction(soon ? "Open meeting" : "Prepare", $"/meetings/{meeting.Id}"));
        return new TodayRow(person, words)
        {
            When = soon && until > TimeSpan.Zero ? $"{when} in {DueWords.Length(until)}" : when,
            Request = meeting.RequestId,
            Meeting = meeting.Id,
        };
    }

    // Whoever is waited for and is not in a row above; the one to look after soonest first.
    private static IEnumerable<TodayRow> Waiting(TodayFacts facts)
    {
        var above = facts.Shown.Select(s => s.Reminder.RequestId).Concat(facts.Answers.Select(a => a.Request)).OfType<RequestId>().ToHashSet();
        return facts.Requests.Values
            .Where(r => !above.Contains(r.Id) && (r.State is RequestState.Sent or RequestState.Nudged || FirstMail(r, facts) is not null))
            .Select(r => (Request: r, Next: facts.OfRequests[r.Id].Where(x => x.DueOn is not null && x.AppearsAt > facts.Now).MinBy(x => x.DueOn)))
            .OrderBy(w => w.Next?.DueOn ?? DateOnly.MaxValue).ThenBy(w => w.Request.SentAt)
            .Select(w => Waits(w.Request, w.Next, facts));
    }

    private static TodayRow Waits(InterviewRequest request, Reminder? next, TodayFacts facts)
    {
        var person = facts.People[request.ContactId];
        var zone = facts.Home.Zone;
        var state = request.AwayUntil is { } away && away >= facts.Today ? $"away until {DueWords.Day(away, facts.Today)}"
            : facts.Mails.FirstOrDefault(m => m.Request == request.Id && m.State is not OutboxState.Failed) is { } mail ? $"a message {new MessageOnItsWay(mail.Kind, mail.State, mail.DueAt) { IsPaused = mail.IsPaused }.Words(zone, facts.Now)}"
            : $"{(request.NudgedAt is null ? "sent" : "nudged")} {DueWords.On(zone.DateAt(request.NudgedAt ?? request.SentAt ?? request.CreatedAt), facts.Today)}, nothing to do yet";
        return new TodayRow(person, new RowWords([new TitlePart(person.Name, IsName: true)], Joined(person, state), Meanwhile(request, facts)))
        {
            When = next?.DueOn is { } on ? DueWords.Day(on, facts.Today) : "",
            Request = request.Id,
        };
    }

    // A first message that waits for its hour is looked at again; whoever was asked may answer at any time.
    private static RowAction Meanwhile(InterviewRequest request, TodayFacts facts) => FirstMail(request, facts)?.Message is { } message
        ? new RowAction("Open", $"/messages/{message}")
        : new RowAction("Log a reply", StepAddress.Of(request.Id, RequestStepKind.LogReply));

    private static TodayFacts.UndecidedMail? FirstMail(InterviewRequest request, TodayFacts facts) =>
        request.State is RequestState.Draft ? facts.Mails.FirstOrDefault(m => m.Request == request.Id && m.State is OutboxState.Queued) : null;

    private static string Joined(PersonLine person, string reason) => person.Organisation is { } place ? $"{place} · {reason}" : reason;

    private static string Mode(MeetingMode mode) => mode switch
    {
        MeetingMode.Phone => "phone",
        MeetingMode.Video => "video",
        MeetingMode.InPerson => "in person",
        _ => "in writing",
    };
}
