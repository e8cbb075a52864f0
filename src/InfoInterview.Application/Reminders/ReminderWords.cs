using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Reminders;

/// <summary>Every reminder in words, in one place: the thing to do, then the name, then the reason.</summary>
public static class ReminderWords
{
    /// <summary>The sentence, the reason and the action of a reminder.</summary>
    public static RowWords Of(RowFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Reminder.Kind switch
        {
            ReminderKind.DraftStale => Row(facts, ["Finish your request to ", ""], $"started {On(facts, facts.Request?.CreatedAt)}", Write(facts, "Finish draft", facts.Request?.Kind)),
            ReminderKind.TrySecond => SecondPerson(facts),
            ReminderKind.Nudge => Row(facts, ["Nudge ", facts.Request is { NudgeCount: > 0 } ? " a last time" : " once"], Silent(facts), Write(facts, "Read nudge", MessageKind.Nudge)),
            ReminderKind.CloseQuiet => Row(facts, ["Close the request to ", ", without blame"], Silent(facts), Open(facts, "Close", RequestStepKind.CloseQuiet)),
            ReminderKind.AnswerThem => Answer(facts),
            ReminderKind.AskAgain => Row(facts, ["Ask ", " again"], "asked you to come back now", Write(facts, "Offer times", MessageKind.ProposeTimes)),
            ReminderKind.ReofferTimes => Row(facts, ["Offer ", " new times"], "no time is agreed yet", Write(facts, "Offer times", MessageKind.ProposeTimes)),
            ReminderKind.CloseAgreed => Row(facts, ["Let the request to ", " rest"], "they answered, and no time was found", Open(facts, "Close", RequestStepKind.WithdrawRequest)),
            ReminderKind.Prep => Row(facts, ["Prepare to talk with ", ""], Ahead(facts), Brief(facts)),
            ReminderKind.SendQuestions => Questions(facts),
            ReminderKind.ConfirmSlot => Row(facts, ["Confirm with ", ""], Ahead(facts), Write(facts, "Read note", MessageKind.Confirm)),
            ReminderKind.Join => Row(facts, ["Join ", ""], Ahead(facts), Brief(facts)),
            ReminderKind.NoShowNote => Row(facts, ["Write to ", ", who could not make it"], "a line without blame, and one offer", Write(facts, "Read note", MessageKind.NoShowTheirs)),
            ReminderKind.Apologise => Row(facts, ["Apologise to ", ""], "you missed the time you had agreed", Write(facts, "Write now", MessageKind.NoShowMine)),
            ReminderKind.Debrief => Row(facts, ["Note down your talk with ", ""], $"ended {Ended(facts)}, five minutes while it is fresh", ToMeeting(facts, "Note it down", "?do=debrief")),
            ReminderKind.ThankYou => Row(facts, ["Thank ", ""], Thanks(facts), Write(facts, facts.ThanksDrafted ? "Read and send" : "Write", MessageKind.Thanks)),
            ReminderKind.AdviceUpdate => Row(facts, ["Tell ", " what you did with the advice"], $"you talked {On(facts, facts.Meeting?.StartsAt ?? facts.Request?.HeldAt)}", Write(facts, "Write", MessageKind.AdviceUpdate)),
            ReminderKind.ReportBack => Report(facts),
            ReminderKind.KeepInTouch => Row(facts, ["Write to ", " again"], "something of use to them, not an ask", Write(facts, "Write", MessageKind.KeepInTouch)),
            ReminderKind.Promise => Row(facts, ["Keep your word to ", ""], facts.Promise ?? "you promised something", Open(facts, "Mark done") with { Ticks = facts.Reminder.Id }),
            ReminderKind.ContactReferral => Referral(facts),
            ReminderKind.ThankForReply => Row(facts, ["Thank ", " for the answer"], "a no is an answer too", Write(facts, "Read note", MessageKind.DeclineAck)),
            ReminderKind.FixAddress => Row(facts, ["Find another way to ", ""], "the message came back", Open(facts, "Give an address", RequestStepKind.GiveNewAddress)),
            ReminderKind.Resend => Row(facts, ["Send to ", " again?"], "their server put the message off", Open(facts, "Open")),
            _ => throw new ArgumentOutOfRangeException(nameof(facts), facts.Reminder.Kind, null),
        };
    }

    /// <summary>The same in a word or two, for a card: "Nudge", "Thank".</summary>
    public static string InShort(ReminderKind kind) => kind switch
    {
        ReminderKind.DraftStale => "Finish draft",
        ReminderKind.TrySecond => "Ask a second person",
        ReminderKind.CloseQuiet or ReminderKind.CloseAgreed => "Close",
        ReminderKind.AnswerThem => "Answer",
        ReminderKind.AskAgain => "Ask again",
        ReminderKind.ReofferTimes => "Offer times",
        ReminderKind.Prep => "Prepare",
        ReminderKind.SendQuestions => "Send questions",
        ReminderKind.ConfirmSlot => "Confirm",
        ReminderKind.NoShowNote => "Write a line",
        ReminderKind.Debrief => "Note it down",
        ReminderKind.Promise => "Keep your word",
        ReminderKind.ThankYou => "Thank",
        ReminderKind.AdviceUpdate => "Tell what you did",
        ReminderKind.ReportBack => "Report back",
        ReminderKind.KeepInTouch => "Write again",
        ReminderKind.ContactReferral => "Write to whom they named",
        ReminderKind.ThankForReply => "Thank for the answer",
        ReminderKind.FixAddress => "Give an address",
        ReminderKind.Resend => "Send again",
        _ => kind.ToString(),
    };

    private static RowWords SecondPerson(RowFacts facts)
    {
        var (place, id) = (facts.Person.Organisation, facts.Person.OrganisationId);
        var title = place is null ? new TitlePart[] { new("Find somebody beside "), new(facts.Person.Name, IsName: true) } : [new("Ask a second person at "), new(place, IsName: true)];
        return new RowWords(title, $"{facts.Person.Name} · {Silent(facts)}", new RowAction("Find someone", id is null ? "/people" : $"/organisations/{id}"));
    }

    private static RowWords Answer(RowFacts facts)
    {
        var said = facts.Request?.ReplyKind switch { ReplyKind.Yes => ", who said yes", ReplyKind.Question => ", who asked something", _ => "" };
        var reason = facts.TheirWords is { } words ? $"“{words}”" : $"answered {On(facts, facts.Request?.RepliedAt)}";
        if (facts.Request?.ReplyKind is ReplyKind.Unread)
            return Row(facts, ["Read what ", " wrote"], reason, Open(facts, "Read it", RequestStepKind.LogReply));
        var action = facts.Request?.ReplyKind is ReplyKind.Question ? Open(facts, "Read and answer") : Write(facts, "Offer times", MessageKind.ProposeTimes);
        return Row(facts, ["Answer ", said], reason, action);
    }

    private static RowWords Questions(RowFacts facts) => facts.QuestionsAhead switch
    {
        null or 0 => Row(facts, ["Choose questions to send ", ""], Ahead(facts), ToMeeting(facts, "Choose", "#questions")),
        1 => Row(facts, ["Send ", " your question"], Ahead(facts), Write(facts, "Review it", MessageKind.QuestionsAhead)),
        { } count => Row(facts, ["Send ", $" your {DueWords.Number(count)} questions"], Ahead(facts), Write(facts, $"Review {DueWords.Number(count)}", MessageKind.QuestionsAhead)),
    };

    private static RowWords Report(RowFacts facts)
    {
        var about = facts.About?.FirstName ?? "them";
        var (what, when) = facts.Request?.State switch
        {
            RequestState.NoResponse => ($"{about} has not answered", Closed(facts)),
            RequestState.Declined => ($"{about} said no", Closed(facts)),
            RequestState.Withdrawn when facts.Request.CloseReason is CloseReason.AgreedNeverScheduled => ($"no time was found with {about}", Closed(facts)),
            RequestState.Withdrawn when facts.Request.CloseReason is CloseReason.Undeliverable => ($"{about} could not be reached", Closed(facts)),
            RequestState.Withdrawn => ($"you let it rest with {about}", Closed(facts)),
            _ => ($"you met {about}", $"met {On(facts, facts.Request?.HeldAt)}"),
        };
        return new RowWords([new("Tell "), new(facts.Person.Name, IsName: true), new($" that {what}")], when, Write(facts, $"Write to {facts.Person.FirstName}", MessageKind.ReportBackReferrer, facts.About?.Id))
        {
            Chain = $"{facts.Person.FirstName} → {facts.About?.Name}",
        };
    }

    private static RowWords Referral(RowFacts facts)
    {
        var by = facts.About?.FirstName;
        return Row(facts, ["Write to ", by is null ? "" : $", whom {by} named"], by is null ? "within two business days" : $"within two business days keeps {by}’s word good", Ask(facts));
    }

    // A draft was made when they were named; a second request would ask them twice.
    private static RowAction Ask(RowFacts facts) => facts.Begun is { } draft
        ? new RowAction("Ask", $"/requests/{draft.Id}") { Writes = new DraftSubject(draft.Kind, draft.ContactId, draft.Id) }
        : new RowAction("Ask", $"/requests/new?person={facts.Person.Id}");

    private static RowWords Row(RowFacts facts, string[] around, string reason, RowAction action)
    {
        TitlePart[] title = [new(around[0]), new(facts.Person.Name, IsName: true), new(around[1])];
        return new RowWords([.. title.Where(part => part.Text.Length > 0)], facts.Person.Organisation is { } place ? $"{place} · {reason}" : reason, action);
    }

    private static RowAction Open(RowFacts facts, string word, RequestStepKind? step = null) => new(word, (facts.Request, step) switch
    {
        (null, _) => $"/people/{facts.Person.Id}",
        ({ } request, { } asked) => StepAddress.Of(request.Id, asked),
        ({ } request, null) => $"/requests/{request.Id}",
    });

    private static RowAction Write(RowFacts facts, string word, MessageKind? kind, ContactId? about = null) =>
        Open(facts, word) with { Writes = kind is { } wanted ? new DraftSubject(wanted, facts.Person.Id, facts.Request?.Id, facts.Reminder.MeetingId, about) : null };

    private static RowAction Brief(RowFacts facts) => ToMeeting(facts, "Open meeting", "");

    private static RowAction ToMeeting(RowFacts facts, string word, string rest) =>
        facts.Reminder.MeetingId is { } meeting ? new RowAction(word, $"/meetings/{meeting}{rest}") : Open(facts, word);

    private static string Silent(RowFacts facts)
    {
        if (facts.Request is not { SentAt: { } sent } request)
            return "no answer yet";
        var last = facts.Zone.DateAt(request.NudgedAt ?? sent);
        var said = request.NudgedAt is null ? "asked" : "nudged";
        return $"{said} {DueWords.Date(last, facts.Today)}, silent for {DueWords.BusinessDays(facts.Calendar.BusinessDaysBetween(last, facts.Today))}";
    }

    private static string Ahead(RowFacts facts) => facts.Meeting is { } meeting ? $"you meet {DueWords.OnAt(meeting.StartsAt, facts.Now, facts.Zone)}" : "you meet soon";

    private static string Thanks(RowFacts facts) =>
        facts.ThanksDrafted ? "a draft is ready" : facts.DebriefOpen ? "after your notes" : $"you talked {On(facts, facts.Meeting?.StartsAt ?? facts.Request?.HeldAt)}";

    // Where the meeting is not at hand, the request knows when it ended.
    private static string Ended(RowFacts facts) => (facts.Meeting?.EndsAt ?? facts.Request?.HeldAt) is { } end
        ? facts.Zone.DateAt(end) == facts.Today ? DueWords.Clock(end, facts.Zone) : DueWords.OnAt(end, facts.Now, facts.Zone)
        : "lately";

    private static string Closed(RowFacts facts) => $"closed {On(facts, facts.Request?.ClosedAt)}";

    private static string On(RowFacts facts, DateTimeOffset? at) => at is { } moment ? DueWords.On(facts.Zone.DateAt(moment), facts.Today) : "lately";
}
