using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;

namespace InfoInterview.Application.Tests.Requests;

public sealed class SecondPersonTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Asking_a_second_person_ends_the_wish_for_one_there_and_wakes_none_for_a_third(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var (first, elsewhere) = (await AskAsync(floor, await floor.PersonAsync("Jane", at: "Acme")), await AskAsync(floor, await floor.PersonAsync("Ruth", at: "Delta")));
        Assert.Contains(await floor.LiveAsync(first), r => r.Kind is ReminderKind.TrySecond);

        var second = await AskAsync(floor, await floor.PersonAsync("Nils", at: "Acme"));

        Assert.Equal([ReminderKind.Nudge], (await floor.LiveAsync(first)).Select(r => r.Kind));
        Assert.Equal([ReminderKind.Nudge], (await floor.LiveAsync(second)).Select(r => r.Kind));
        Assert.Contains(await floor.LiveAsync(elsewhere), r => r.Kind is ReminderKind.TrySecond);

        await floor.Get<UndoLastStep>().RunAsync(second, Ct);

        Assert.Contains(await floor.LiveAsync(first), r => r.Kind is ReminderKind.TrySecond);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Nobody_is_wished_for_again_when_the_first_has_answered_or_a_third_was_asked(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var answered = await AskAsync(floor, await floor.PersonAsync("Jane", at: "Acme"));
        var besideIt = await AskAsync(floor, await floor.PersonAsync("Nils", at: "Acme"));
        await floor.Get<LogReply>().RunAsync(new LogReply.Input(answered, ReplyKind.Yes, floor.Now), Ct);
        var silent = await AskAsync(floor, await floor.PersonAsync("Ruth", at: "Delta"));
        var second = await AskAsync(floor, await floor.PersonAsync("Owen", at: "Delta"));
        await AskAsync(floor, await floor.PersonAsync("Mei", at: "Delta"));

        await floor.Get<UndoLastStep>().RunAsync(besideIt, Ct);
        await floor.Get<UndoLastStep>().RunAsync(second, Ct);

        Assert.DoesNotContain(await floor.LiveAsync(answered), r => r.Kind is ReminderKind.TrySecond);
        Assert.DoesNotContain(await floor.LiveAsync(silent), r => r.Kind is ReminderKind.TrySecond);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_first_message_that_waits_for_another_day_is_waited_for_on_Today_with_its_day(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider);
        floor.MoveTo(2026, 11, 19, 22, 30);
        var jane = await floor.PersonAsync("Jane");
        await floor.MailAsync(await floor.DraftAsync(jane), jane, MessageKind.RequestWarm);

        var today = await floor.Get<TodayQueries>().LoadAsync(Ct);

        var waiting = Assert.Single(today.Groups, g => g.Kind is TodayGroupKind.Waiting);
        Assert.Matches("a message waits until [A-Z][a-z]{2} [0-9]+ Nov, [0-9:]{5}", Assert.Single(waiting.Rows).Words.Reason);
    }

    private static async Task<AskFloor> OpenAsync(DatabaseProvider provider)
    {
        var floor = await AskFloor.OpenAsync(provider);
        await floor.SeeAsync(db =>
        {
            db.AskerRecords.Add(AskerRecord.Create(floor.Owner, "Jan Novak"));
            return db.SaveChangesAsync(Ct);
        });
        return floor;
    }

    private static async Task<RequestId> AskAsync(AskFloor floor, ContactId contact)
    {
        var (request, message) = await floor.Get<StartRequest>().RunAsync(new StartRequest.Input(contact, MessageKind.RequestWarm, "river models"), Ct);
        await floor.Get<SaveDraft>().RunAsync(new SaveDraft.Input(message, 1, Channel.Email, "Fifteen minutes?", "Hello,\n\nwould you have 15 minutes?\n\nJan"), Ct);
        await floor.Get<MarkSentAnotherWay>().RunAsync(new MarkSentAnotherWay.Input(message, Channel.Email, floor.Now) { OverrideReason = "It is right as it stands." }, Ct);
        return request;
    }
}
