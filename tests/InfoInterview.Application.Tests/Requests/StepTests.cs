using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Requests;

public sealed class StepTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_reply_taken_back_brings_the_reminders_back_and_takes_its_words_along(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane", at: "Acme"));
        var before = (await floor.LiveAsync(id)).Select(r => r.Id).ToHashSet();
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now) { Words = new TheirWords("Wrong person.") }, Ct);

        await floor.Get<UndoLastStep>().RunAsync(id, Ct);

        Assert.Equal(RequestState.Sent, (await floor.RequestAsync(id)).State);
        Assert.Equal(before, (await floor.LiveAsync(id)).Select(r => r.Id).ToHashSet());
        Assert.Equal(0, await floor.SeeAsync(db => db.Messages.CountAsync(Ct)));
        Assert.DoesNotContain((await floor.Get<RequestQueries>().FindAsync(id, Ct))!.Thread, e => e.Title.Contains("answered", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_logged_more_than_ten_minutes_ago_stays(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.RepliedAsync(await floor.PersonAsync("Jane"));
        floor.Pass(TimeSpan.FromMinutes(11));

        Assert.Equal("undo.too-late", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<UndoLastStep>().RunAsync(id, Ct))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_the_outbox_sent_is_not_taken_back(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane"));

        Assert.Equal("undo.sent", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<UndoLastStep>().RunAsync(id, Ct))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_discarded_draft_comes_back_with_its_words(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.DraftAsync(jane);
        await floor.SeeAsync(async db =>
        {
            db.Messages.Add(Message.Draft(db.Owner, jane, id, null, MessageKind.RequestCold, Channel.Email, "Hello", "Words", floor.Now));
            return await db.SaveChangesAsync(Ct);
        });
        await floor.Get<DiscardRequest>().RunAsync(id, Ct);
        Assert.Equal(MessageState.Discarded, await floor.SeeAsync(db => db.Messages.Select(m => m.State).SingleAsync(Ct)));

        await floor.Get<UndoLastStep>().RunAsync(id, Ct);

        Assert.Equal(RequestState.Draft, (await floor.RequestAsync(id)).State);
        Assert.Equal(MessageState.Draft, await floor.SeeAsync(db => db.Messages.Select(m => m.State).SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_no_taken_back_drops_the_drafts_for_whom_they_named(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Ruth"));
        await floor.Get<LogDecline>().RunAsync(new LogDecline.Input(id, floor.Now, NoTime: true) { Named = [new NamedPerson { Given = "Elin" }] }, Ct);

        await floor.Get<UndoLastStep>().RunAsync(id, Ct);

        Assert.Equal([RequestState.Sent, RequestState.Discarded], await floor.SeeAsync(db => db.Requests.OrderBy(r => r.Id).Select(r => r.State).ToListAsync(Ct)));
        Assert.Equal([ReminderKind.Nudge], (await floor.LiveAsync()).Select(r => r.Kind));
        Assert.Equal(2, await floor.SeeAsync(db => db.Contacts.CountAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_draft_whose_message_is_on_its_way_is_not_discarded(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.DraftAsync(jane);
        await floor.MailAsync(id, jane, MessageKind.RequestCold);

        Assert.Equal("request.on-its-way", (await Assert.ThrowsAsync<RefusedException>(() => floor.Get<DiscardRequest>().RunAsync(id, Ct))).Code);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Withdrawing_with_a_meeting_ahead_asks_first_whether_they_were_told(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await RequestQueriesTests.ScheduledAsync(floor, await floor.PersonAsync("Jane"), new DateOnly(2026, 11, 25));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<WithdrawRequest>().RunAsync(new WithdrawRequest.Input(id), Ct));
        await floor.Get<WithdrawRequest>().RunAsync(new WithdrawRequest.Input(id, "moved away", ToldThem: true), Ct);

        Assert.Equal("request.cancel-note", refused.Code);
        Assert.Equal(RequestState.Withdrawn, (await floor.RequestAsync(id)).State);
        Assert.Empty(await floor.LiveAsync(id));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_bounce_flags_the_address_and_another_one_makes_a_draft_of_the_same_words(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", email: "jane@old.example");
        var id = await floor.SentAsync(jane);
        await floor.SeeAsync(async db =>
        {
            var sent = Message.Draft(db.Owner, jane, id, null, MessageKind.RequestCold, Channel.Email, "Hello", "Words of mine", floor.Now);
            sent.Left(floor.Now, floor.Now);
            db.Messages.Add(sent);
            return await db.SaveChangesAsync(Ct);
        });

        await floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, floor.Now) { Words = "5.1.1 no such user" }, Ct);
        Assert.Equal(RequestState.Undeliverable, (await floor.RequestAsync(id)).State);
        await floor.Get<GiveNewAddress>().RunAsync(new GiveNewAddress.Input(id, Channel.Email, "jane@new.example"), Ct);

        var contact = await floor.SeeAsync(db => db.Contacts.AsNoTracking().Include(c => c.Emails).SingleAsync(c => c.Id == jane, Ct));
        Assert.Equal("jane@new.example", contact.PrimaryEmail!.Address);
        var old = contact.Emails.Single(e => e.Address == "jane@old.example");
        Assert.Equal((EmailStatus.Bounced, "5.1.1"), (old.Status, old.SmtpCode));
        var draft = await floor.SeeAsync(db => db.Messages.SingleAsync(m => m.State == MessageState.Draft, Ct));
        Assert.Equal((id, "Words of mine"), (draft.RequestId, draft.Body));
        Assert.Equal(RequestState.Draft, (await floor.RequestAsync(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_bounce_logged_by_mistake_leaves_the_address_as_it_was(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", email: "jane@example.org");
        var id = await floor.SentAsync(jane);
        await floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, floor.Now) { Words = "5.1.1 no such user" }, Ct);
        Assert.Equal((EmailStatus.Bounced, "5.1.1"), await AddressAsync());

        await floor.Get<UndoLastStep>().RunAsync(id, Ct);

        Assert.Equal((EmailStatus.Unknown, null), await AddressAsync());
        Assert.Equal(RequestState.Sent, (await floor.RequestAsync(id)).State);

        async Task<(EmailStatus, string?)> AddressAsync()
        {
            var email = (await floor.SeeAsync(db => db.Contacts.AsNoTracking().Include(c => c.Emails).SingleAsync(c => c.Id == jane, Ct))).PrimaryEmail!;
            return (email.Status, email.SmtpCode);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_request_is_complete_when_nothing_is_owed(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, intro) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro"));
        var id = await RequestQueriesTests.HeldAsync(floor, jane, intro);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.Get<CompleteRequest>().RunAsync(id, Ct));
        foreach (var reminder in (await floor.LiveAsync(id)).Where(r => r.Kind is ReminderKind.ThankYou or ReminderKind.ReportBack or ReminderKind.Debrief))
            await floor.Get<Application.Reminders.CompleteReminder>().RunAsync(reminder.Id, Ct);
        var thanked = await floor.RequestAsync(id);
        await floor.Get<CompleteRequest>().RunAsync(id, Ct);

        Assert.Equal("request.still-owed", refused.Code);
        Assert.Equal(RequestState.Thanked, thanked.State);
        Assert.NotNull(thanked.ReportedBackAt);
        Assert.Equal(RequestState.Completed, (await floor.RequestAsync(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_step_that_is_offered_is_taken(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var taken = 0;
        foreach (var state in Enum.GetValues<RequestState>())
        {
            var first = await InAsync(floor, state);
            Assert.Equal(state, (await floor.RequestAsync(first)).State);
            foreach (var step in (await floor.Get<RequestQueries>().FindAsync(first, Ct))!.Steps.Where(s => s is not (RequestStepKind.SendDraft or RequestStepKind.CompleteRequest)))
            {
                var refused = await Record.ExceptionAsync(async () => await TakeAsync(floor, await InAsync(floor, state), step));
                Assert.True(refused is null, $"{state} offers {step}, and then: {refused?.Message}");
                taken++;
            }
        }

        Assert.True(taken > 30);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Every_move_of_a_card_leads_to_another_column(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        foreach (var state in Enum.GetValues<RequestState>())
        {
            var page = (await floor.Get<RequestQueries>().FindAsync(await InAsync(floor, state), Ct))!;
            Assert.All(page.Moves, move => Assert.NotEqual(RequestGroups.Of(state), move.To));
            Assert.All(page.Moves, move => Assert.NotEmpty(move.Steps));
        }
    }

    internal static async Task<RequestId> InAsync(AskFloor floor, RequestState state)
    {
        var person = await floor.PersonAsync("Jane", email: $"{Guid.CreateVersion7():N}@example.org");
        switch (state)
        {
            case RequestState.Draft:
                return await floor.DraftAsync(person);
            case RequestState.Sent:
                return await floor.SentAsync(person);
            case RequestState.Nudged:
                return await floor.NudgedAsync(person);
            case RequestState.Replied:
                return await floor.RepliedAsync(person);
            case RequestState.Scheduled:
                var scheduled = await RequestQueriesTests.ScheduledAsync(floor, person, DateOnly.FromDateTime(floor.Now.UtcDateTime).AddDays(1));
                floor.Pass(TimeSpan.FromDays(1));
                return scheduled;
            case RequestState.Held or RequestState.Thanked or RequestState.Completed:
                return await AfterTalkAsync(floor, person, state);
            default:
                return await EndedAsync(floor, person, state);
        }
    }

    private static async Task<RequestId> AfterTalkAsync(AskFloor floor, ContactId person, RequestState state)
    {
        var held = await RequestQueriesTests.HeldAsync(floor, person, await floor.PersonAsync("Intro"));
        if (state is not RequestState.Held)
            await floor.ApplyAsync(held, (request, context) => request.MarkThanked(person, floor.Now, context));
        if (state is RequestState.Completed)
            await floor.ApplyAsync(held, (request, context) => request.Complete([], context));
        return held;
    }

    private static async Task<RequestId> EndedAsync(AskFloor floor, ContactId person, RequestState state)
    {
        var id = state is RequestState.Discarded ? await floor.DraftAsync(person) : await floor.NudgedAsync(person);
        await TakeAsync(floor, id, state switch
        {
            RequestState.NoResponse => RequestStepKind.CloseQuiet,
            RequestState.Declined => RequestStepKind.LogDecline,
            RequestState.Withdrawn => RequestStepKind.WithdrawRequest,
            RequestState.OptedOut => RequestStepKind.LogOptOut,
            RequestState.Discarded => RequestStepKind.DiscardRequest,
            _ => RequestStepKind.LogBounce,
        });
        return id;
    }

    private static async Task TakeAsync(AskFloor floor, RequestId id, RequestStepKind step)
    {
        var request = await floor.RequestAsync(id);
        var meeting = await floor.SeeAsync(db => db.Meetings.Where(m => m.RequestId == id && m.State != MeetingState.Undone).Select(m => (MeetingId?)m.Id).FirstOrDefaultAsync(Ct)) ?? default;
        var today = DateOnly.FromDateTime(floor.Now.UtcDateTime);
        var ahead = new TimeChoice(today.AddDays(3), new TimeOnly(9, 0));
        Task take = step switch
        {
            RequestStepKind.LogReply => floor.Get<LogReply>().RunAsync(new LogReply.Input(id, ReplyKind.Yes, floor.Now), Ct),
            RequestStepKind.AlreadyTalked => floor.Get<AlreadyTalked>().RunAsync(new AlreadyTalked.Input(id, new TimeChoice(today.AddDays(-1), new TimeOnly(9, 0)), 15, MeetingMode.Phone), Ct),
            RequestStepKind.AgreeTime => floor.Get<AgreeTime>().RunAsync(new AgreeTime.Input(id, ahead, 15, MeetingMode.Phone), Ct),
            RequestStepKind.RescheduleMeeting => floor.Get<RescheduleMeeting>().RunAsync(new RescheduleMeeting.Input(meeting, ahead, ByThem: true), Ct),
            RequestStepKind.CancelMeeting => floor.Get<CancelMeeting>().RunAsync(new CancelMeeting.Input(meeting, ByThem: true), Ct),
            RequestStepKind.LogNoShow => floor.Get<LogNoShow>().RunAsync(meeting, byThem: true, Ct),
            RequestStepKind.MarkHeld => floor.Get<MarkHeld>().RunAsync(new MarkHeld.Input(meeting), Ct),
            RequestStepKind.SaveDebrief => floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(meeting, "Much."), Ct),
            RequestStepKind.LogDecline => floor.Get<LogDecline>().RunAsync(new LogDecline.Input(id, floor.Now, NoTime: true), Ct),
            RequestStepKind.CloseQuiet => floor.Get<CloseQuiet>().RunAsync(id, Ct),
            RequestStepKind.WithdrawRequest => floor.Get<WithdrawRequest>().RunAsync(new WithdrawRequest.Input(id, ToldThem: true), Ct),
            RequestStepKind.DiscardRequest => floor.Get<DiscardRequest>().RunAsync(id, Ct),
            RequestStepKind.LogBounce => floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, floor.Now), Ct),
            RequestStepKind.GiveNewAddress => floor.Get<GiveNewAddress>().RunAsync(new GiveNewAddress.Input(id, Channel.LinkedIn), Ct),
            RequestStepKind.NoteOpportunity => floor.Get<NoteOpportunity>().RunAsync(id, Ct),
            RequestStepKind.LogOptOut => floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(request.ContactId, floor.Now) { Request = id }, Ct),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };
        await take;
    }
}
