using InfoInterview.Application.Contacts;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Requests;

/// <summary>What may still be done, and by whom it is owed, once somebody was talked to.</summary>
public sealed class AfterTheTalkTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Who_named_them_is_owed_a_report_even_when_named_after_the_request_was_sent(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, first, intro) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("First"), await floor.PersonAsync("Intro"));
        var id = await floor.SentAsync(jane);
        await floor.Get<SetIntroducer>().RunAsync(new SetIntroducer.Input(jane, first), Ct);
        await floor.Get<SetIntroducer>().RunAsync(new SetIntroducer.Input(jane, intro), Ct);

        await floor.Get<AlreadyTalked>().RunAsync(new AlreadyTalked.Input(id, new TimeChoice(new DateOnly(2026, 11, 18), new TimeOnly(9, 0)), 15, Domain.Meetings.MeetingMode.Phone), Ct);

        Assert.Equal(intro, Assert.Single(await floor.LiveAsync(id), r => r.Kind is ReminderKind.ReportBack).ContactId);
        await floor.Get<SetIntroducer>().RunAsync(new SetIntroducer.Input(jane, first), Ct);
        Assert.Equal(intro, (await floor.RequestAsync(id)).ReferredById);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task What_was_learned_is_written_down_when_the_request_is_complete_too(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await HeldAsync(floor);
        await TickAsync(floor, id, ReminderKind.ThankYou, ReminderKind.ReportBack);
        var meeting = (await floor.MeetingAsync(id)).Id;
        await floor.Get<CompleteRequest>().RunAsync(id, Ct);
        Assert.Contains(RequestStepKind.SaveDebrief, (await floor.Get<RequestQueries>().FindAsync(id, Ct))!.Steps);

        await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input(meeting, "Start small."), Ct);

        Assert.Equal(RequestState.Completed, (await floor.RequestAsync(id)).State);
        Assert.DoesNotContain(await floor.LiveAsync(id), r => r.Kind is ReminderKind.Debrief);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nobody_in_the_bin_keeps_a_request_from_being_complete(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, intro) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro"));
        var id = await RequestQueriesTests.HeldAsync(floor, jane, intro);
        await TickAsync(floor, id, ReminderKind.ThankYou);
        await floor.Get<DeleteContacts>().RunAsync([intro], Ct);

        await floor.Get<CompleteRequest>().RunAsync(id, Ct);

        Assert.Equal(RequestState.Completed, (await floor.RequestAsync(id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_talk_taken_back_is_logged_again_with_whoever_else_was_there(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var (jane, also) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Nils"));
        var id = await RequestQueriesTests.ScheduledAsync(floor, jane, new DateOnly(2026, 11, 20));
        floor.MoveTo(2026, 11, 20, 23);
        var held = new MarkHeld.Input((await floor.MeetingAsync(id)).Id) { AlsoThere = [also] };
        await floor.Get<MarkHeld>().RunAsync(held, Ct);
        await floor.Get<UndoLastStep>().RunAsync(id, Ct);

        await floor.Get<MarkHeld>().RunAsync(held, Ct);

        Assert.Equal(2, (await floor.LiveAsync(id)).Count(r => r.Kind is ReminderKind.ThankYou));
    }

    [Theory]
    [EachDatabase(Domain.Outreach.Channel.Email, EmailStatus.Bounced)]
    [EachDatabase(Domain.Outreach.Channel.LinkedIn, EmailStatus.Unknown)]
    public async Task An_address_is_flagged_only_by_what_went_to_it(DatabaseProvider provider, Domain.Outreach.Channel channel, EmailStatus status)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane", email: "jane@example.com");
        var id = await floor.DraftAsync(jane);
        await floor.ApplyAsync(id, (request, context) => request.MarkSent(new Sending(floor.Now, channel), context));

        await floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, floor.Now), Ct);

        Assert.Equal(status, await floor.SeeAsync(db => db.Contacts.SelectMany(c => c.Emails).Select(e => e.Status).SingleAsync(Ct)));
    }

    [Theory]
    [EachDatabase("5.1.1 no such user", "5.1.1")]
    [EachDatabase("550 5.1.1 Recipient address rejected: there is no such mailbox here", "5.1.1")]
    [EachDatabase("550 there is no such mailbox here", null)]
    public async Task What_the_server_said_gives_the_address_its_code(DatabaseProvider provider, string words, string? code)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        var id = await floor.SentAsync(await floor.PersonAsync("Jane", email: "jane@example.com"));

        await floor.Get<LogBounce>().RunAsync(new LogBounce.Input(id, Bounce.Hard, floor.Now) { Words = words }, Ct);

        Assert.Equal(code, await floor.SeeAsync(db => db.Contacts.SelectMany(c => c.Emails).Select(e => e.SmtpCode).SingleAsync(Ct)));
    }

    private static async Task<RequestId> HeldAsync(AskFloor floor) => await RequestQueriesTests.HeldAsync(floor, await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro"));

    private static async Task TickAsync(AskFloor floor, RequestId id, params ReminderKind[] kinds)
    {
        foreach (var reminder in (await floor.LiveAsync(id)).Where(r => kinds.Contains(r.Kind)))
            await floor.Get<CompleteReminder>().RunAsync(reminder.Id, Ct);
    }
}
