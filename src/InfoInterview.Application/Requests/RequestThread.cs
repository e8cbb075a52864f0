using System.Globalization;
using InfoInterview.Application.Reminders;
using InfoInterview.Data;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Tells what happened between the two: the events of their requests with the words that belong to them, what was written beside, and the talks nobody asked for.</summary>
/// <param name="messages">The earliest first.</param>
/// <param name="meetings">Those the events speak of, and those without a request.</param>
/// <param name="hand">Knows the requests whose events are told.</param>
internal sealed class RequestThread(PersonLine person, IReadOnlyList<Message> messages, IReadOnlyList<Meeting> meetings, RequestsAtHand hand)
{
    private readonly BusinessCalendar _calendar = hand.Home.CalendarFor(person.HolidayRegion);
    private readonly Zone _zone = hand.Home.Zone;
    private readonly Zone _theirs = Zone.TryOf(person.TimeZone, out var known) ? known : hand.Home.Zone;
    private readonly HashSet<MessageId> _told = [];

    /// <summary>The mails that words came in with, by the message they stand in.</summary>
    public IReadOnlyDictionary<MessageId, ReceivedMailId> Mails { get; init; } = new Dictionary<MessageId, ReceivedMailId>();

    /// <summary>The latest first. What was taken back, and the taking back, are left out; so is a draft begun after its words had left by another way.</summary>
    public IReadOnlyList<ThreadEntry> Tell(IReadOnlyList<RequestEvent> events)
    {
        var undone = events.Select(e => e.CompensatesEventId).OfType<RequestEventId>().ToHashSet();
        var done = events.Where(e => e.Trigger is not RequestTrigger.Undone && !undone.Contains(e.Id)).ToList();
        var told = done.Where(e => !IsSaidSince(e, done)).ToList();
        var entries = told
            .Where(e => e.Trigger is not RequestTrigger.Created || !told.Exists(other => other.RequestId == e.RequestId && other.At < e.At))
            .Select(e => (Entry: Event(e), WrittenAt: e.RecordedAt, e.Number))
            .ToList();
        entries.AddRange(messages.Where(m => !_told.Contains(m.Id) && m.State is MessageState.Sent or MessageState.Received).Select(m => (Bare(m), m.At ?? m.CreatedAt, int.MaxValue)));
        entries.AddRange(meetings.Where(m => m.RequestId is null && m.State is MeetingState.Held).Select(m => (ByChance(m), m.CreatedAt, int.MaxValue)));

        // A moment that was typed knows no seconds: within a minute the order in which things were written down is the one in which they happened.
        return [.. entries.OrderBy(e => Minute(e.Entry.At)).ThenBy(e => e.WrittenAt).ThenBy(e => e.Number).Select(e => e.Entry).Reverse()];
    }

    // They wrote, and its user said later what: one entry tells both.
    private static bool IsSaidSince(RequestEvent e, List<RequestEvent> done) =>
        e.Actor is RequestActor.Mailbox && RequestEventData.Of(e).Reply is ReplyKind.Unread
        && done.Exists(later => later.RequestId == e.RequestId && later.Number > e.Number && later.At == e.At && RequestEventData.Of(later).Reply is not null);

    private static long Minute(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    private ThreadEntry Event(RequestEvent e)
    {
        var data = RequestEventData.Of(e);
        var meeting = meetings.FirstOrDefault(m => m.Id == data.Meeting);
        var message = Words(e);
        if (message is not null)
            _told.Add(message.Id);
        var (title, tone) = Title(e, data, meeting);
        return new ThreadEntry(e.At, title, tone)
        {
            When = When(e, data, meeting),
            Body = tone is ThreadTone.Met ? meeting?.Takeaways : message?.Body ?? e.Reason,
            Subject = message?.Subject is { Length: > 0 } subject ? subject : null,
            Message = message?.Id,
            Received = MailOf(message),
            Meeting = meeting?.Id,
            Chips = Chips(data),
        };
    }

    // A message moved the request at the moment it left; their words came in with the step that logged them.
    private Message? Words(RequestEvent e) => messages.FirstOrDefault(m => !_told.Contains(m.Id) && (m.RequestId is null || m.RequestId == e.RequestId) && (e.Trigger switch
    {
        RequestTrigger.Sent => m.State is MessageState.Sent && m.Kind?.IsRequest() == true,
        RequestTrigger.Nudged => m.State is MessageState.Sent && m.Kind is MessageKind.Nudge && m.At == e.At,
        RequestTrigger.Thanked => m.State is MessageState.Sent && m.Kind is MessageKind.Thanks && m.At == e.At,
        RequestTrigger.ReportedBack => m.State is MessageState.Sent && m.Kind is MessageKind.ReportBackReferrer && m.At == e.At,
        RequestTrigger.TimesProposed => m.State is MessageState.Sent && m.Kind is MessageKind.ProposeTimes && m.At == e.At,
        RequestTrigger.ReplyLogged or RequestTrigger.LateReply or RequestTrigger.Declined or RequestTrigger.OptedOut => m.State is MessageState.Received && (m.CreatedAt == e.RecordedAt || m.At == e.At),
        _ => false,
    }));

    private (string Title, ThreadTone Tone) Title(RequestEvent e, RequestEventData data, Meeting? meeting) => e.Trigger switch
    {
        RequestTrigger.Created => ("You started a draft", ThreadTone.Note),
        RequestTrigger.Discarded => ("You discarded the draft", ThreadTone.Note),
        RequestTrigger.Sent => ("Your request", ThreadTone.Ours),
        RequestTrigger.Nudged => ("Your nudge", ThreadTone.Ours),
        RequestTrigger.ReplyLogged or RequestTrigger.LateReply => ($"{person.FirstName} {Answered(data.Reply)}", ThreadTone.Theirs),
        RequestTrigger.TimesProposed => ("You offered times", ThreadTone.Ours),
        RequestTrigger.Scheduled => ($"You agreed on {Slot(meeting)}", ThreadTone.Note),
        RequestTrigger.Rescheduled => ($"{(data.ByThem == true ? person.FirstName : "You")} moved it to {Slot(meeting)}", ThreadTone.Note),
        RequestTrigger.Cancelled => ($"{(data.ByThem == true ? person.FirstName : "You")} called the meeting off", ThreadTone.Note),
        RequestTrigger.NoShow => (data.ByThem == true ? $"{person.FirstName} could not make it" : "You missed the meeting", ThreadTone.Note),
        RequestTrigger.Held or RequestTrigger.AlreadyTalked => ($"You {Met(meeting?.Mode)}", ThreadTone.Met),
        RequestTrigger.DebriefSaved => ("You noted down what you take away", ThreadTone.Note),
        RequestTrigger.Thanked => ("Your thank-you", ThreadTone.Ours),
        RequestTrigger.ReportedBack => ("You told the one who named them", ThreadTone.Note),
        RequestTrigger.Declined => ($"{person.FirstName} said no", ThreadTone.Theirs),
        RequestTrigger.Bounced => ("The message came back", ThreadTone.Note),
        RequestTrigger.AddressChanged => ("You found another way to them", ThreadTone.Note),
        RequestTrigger.ClosedQuiet => ("Closed without an answer", ThreadTone.Note),
        RequestTrigger.OptedOut => ($"{person.FirstName} asked not to be contacted", ThreadTone.Theirs),
        RequestTrigger.Withdrawn => (e.Actor is RequestActor.System ? "Closed: no time was found" : "You let it rest", ThreadTone.Note),
        RequestTrigger.Completed => ("All done", ThreadTone.Note),
        RequestTrigger.OrganisationChanged => ($"{person.FirstName} works elsewhere now", ThreadTone.Note),
        RequestTrigger.BecameOpportunity => ($"{person.FirstName} brought up a job", ThreadTone.Theirs),
        _ => ("A conversation of long ago", ThreadTone.Met),
    };

    private ThreadEntry Bare(Message message) => new(message.At ?? message.CreatedAt, message.State is MessageState.Received ? $"{person.FirstName} wrote" : MessageKindGuide.Of(message.Kind!.Value).Name, message.State is MessageState.Received ? ThreadTone.Theirs : ThreadTone.Ours)
    {
        When = At(message.At ?? message.CreatedAt),
        Body = message.Body,
        Subject = message.Subject.Length > 0 ? message.Subject : null,
        Message = message.Id,
        Received = MailOf(message),
        Meeting = message.MeetingId,
    };

    private ThreadEntry ByChance(Meeting meeting) => new(meeting.EndsAt, $"You {Met(meeting.Mode)}", ThreadTone.Met)
    {
        When = string.Create(CultureInfo.InvariantCulture, $"{At(meeting.StartsAt)}, {meeting.ActualMinutes ?? meeting.AgreedMinutes} min"),
        Body = meeting.Takeaways,
        Meeting = meeting.Id,
    };

    private string When(RequestEvent e, RequestEventData data, Meeting? meeting)
    {
        if (e.Trigger is RequestTrigger.Held or RequestTrigger.AlreadyTalked && meeting is not null)
            return string.Create(CultureInfo.InvariantCulture, $"{At(meeting.StartsAt)}, {meeting.ActualMinutes ?? meeting.AgreedMinutes} of {meeting.AgreedMinutes} min");
        if (e.Trigger is RequestTrigger.ReplyLogged && data.Reply is not ReplyKind.OutOfOffice && e.From is RequestState.Sent or RequestState.Nudged && hand.Requests[e.RequestId].SentAt is { } sent)
            return _calendar.BusinessDaysBetween(_theirs.DateAt(sent), _theirs.DateAt(e.At)) is > 0 and var days ? $"{At(e.At)}, after {DueWords.BusinessDays(days)}" : At(e.At);
        return At(e.At);
    }

    private ReceivedMailId? MailOf(Message? message) => message is not null && Mails.TryGetValue(message.Id, out var mail) ? mail : null;

    /// <summary>The mails that these messages came in with.</summary>
    public static async Task<IReadOnlyDictionary<MessageId, ReceivedMailId>> MailsAsync(AppDbContext db, IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        var ids = messages.Where(m => m.State is MessageState.Received).Select(m => (MessageId?)m.Id).ToList();
        if (ids.Count == 0)
            return new Dictionary<MessageId, ReceivedMailId>();
        var mails = await db.ReceivedMails.Where(m => ids.Contains(m.MessageId)).Select(m => new { Message = m.MessageId!.Value, m.Id }).ToListAsync(cancellationToken);
        return mails.ToDictionary(m => m.Message, m => m.Id);
    }

    private string At(DateTimeOffset at) => $"{DueWords.Day(_zone.DateAt(at), hand.Today)}, {DueWords.Clock(at, _zone)}";

    private string Slot(Meeting? meeting) => meeting is null ? "a time" : At(meeting.StartsAt);

    private static string Answered(ReplyKind? reply) => reply switch
    {
        ReplyKind.Yes => "answered yes",
        ReplyKind.Question => "asked something",
        ReplyKind.Later => "asked you to come back later",
        ReplyKind.OutOfOffice => "is away",
        ReplyKind.Unread => "wrote back",
        _ => "answered",
    };

    private static string Met(MeetingMode? mode) => mode switch
    {
        MeetingMode.Phone => "met by phone",
        MeetingMode.Video => "met by video",
        MeetingMode.InPerson => "met in person",
        MeetingMode.Written => "had answers in writing",
        _ => "met",
    };

    private static IReadOnlyList<string> Chips(RequestEventData data) =>
        data.Named is { Count: > 0 } named ? [named.Count == 1 ? "1 person named" : $"{named.Count.ToString(CultureInfo.InvariantCulture)} people named"] : [];
}
