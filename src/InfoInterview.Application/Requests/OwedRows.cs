using InfoInterview.Application.Reminders;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Application.Requests;

/// <summary>What is owed, as rows. The requests, their reminders and the people are at hand.</summary>
internal static class OwedRows
{
    /// <param name="page">Whose page it stands on.</param>
    public static OwedRow Of(Obligation owed, RequestsAtHand hand, ContactId page)
    {
        var reminder = hand.Owing.GetValueOrDefault(owed.Id);
        var (when, tone) = When(reminder, hand);
        return new OwedRow(owed.Id, owed.Kind, hand.People[owed.ContactId])
        {
            About = owed.AboutContactId is { } about && about != page ? hand.People.GetValueOrDefault(about) : null,
            Text = owed.Text,
            Reminder = reminder?.Id,
            DueOn = reminder?.DueOn,
            DueAt = reminder?.DueAt,
            When = when,
            WhenTone = tone,
            Letter = Letter(owed, reminder, hand),
        };
    }

    private static RowWords? Letter(Obligation owed, Reminder? reminder, RequestsAtHand hand)
    {
        if (reminder is null || owed.Kind is ObligationKind.Promise || (owed.MayOutliveRequest && reminder.AppearsAt > hand.Now))
            return null;
        return owed.RequestId is { } request ? RequestRows.WordsOf(hand.Requests[request], reminder, hand) : WithoutRequest(owed, reminder, hand);
    }

    private static RowWords WithoutRequest(Obligation owed, Reminder reminder, RequestsAtHand hand)
    {
        var (person, meeting) = (hand.People[owed.ContactId], owed.MeetingId is { } id ? hand.ByChance.GetValueOrDefault(id) : null);
        return ReminderWords.Of(new RowFacts
        {
            Reminder = reminder,
            Person = person,
            About = owed.AboutContactId is { } about ? hand.People.GetValueOrDefault(about) : null,
            Meeting = meeting,
            Begun = hand.Begun.GetValueOrDefault(owed.ContactId),
            Calendar = hand.Home.CalendarFor(person.HolidayRegion),
            Now = hand.Now,
            Zone = hand.Home.Zone,
        });
    }

    private static (string, RowTone) When(Reminder? reminder, RequestsAtHand hand)
    {
        if (reminder is null)
            return ("", RowTone.Plain);
        var zone = hand.Home.Zone;
        if (reminder.IsOverdue(hand.Now, zone))
            return ($"was due {(reminder.DueOn is { } day ? DueWords.On(day, hand.Today) : DueWords.OnAt(reminder.DueAt!.Value, hand.Now, zone))}", RowTone.Late);
        var words = reminder.DueOn is { } on ? DueWords.Day(on, hand.Today) : DueWords.At(reminder.DueAt!.Value, hand.Now, zone);
        return (words == "today" ? words : $"by {words}", RowTone.Plain);
    }
}
