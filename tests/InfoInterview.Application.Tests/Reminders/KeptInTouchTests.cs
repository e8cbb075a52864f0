using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Reminders;

public sealed class KeptInTouchTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_message_that_left_moves_the_date_on(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await RequestQueriesTests.HeldAsync(floor, jane, await floor.PersonAsync("Intro"));
        var before = await OnlyAsync(floor, jane);
        Assert.Equal(new DateOnly(2027, 2, 17), before.DueOn);

        floor.Pass(TimeSpan.FromDays(20));
        await SayAsync(floor, jane, id, MessageKind.AdviceUpdate);

        var moved = await OnlyAsync(floor, jane);
        Assert.Equal((before.Id, new DateOnly(2027, 3, 9)), (moved.Id, moved.DueOn));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_date_that_was_met_is_followed_by_the_next(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        var id = await RequestQueriesTests.HeldAsync(floor, jane, await floor.PersonAsync("Intro"));
        var first = await OnlyAsync(floor, jane);
        floor.MoveTo(2027, 2, 17);

        await SayAsync(floor, jane, id, MessageKind.KeepInTouch);
        var second = await OnlyAsync(floor, jane);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(new DateOnly(2027, 5, 18), second.DueOn);

        floor.MoveTo(2027, 5, 20);
        await floor.Get<CompleteReminder>().RunAsync(second.Id, Ct);
        Assert.Equal(new DateOnly(2027, 8, 18), (await OnlyAsync(floor, jane)).DueOn);
        Assert.Equal([ObligationState.Done, ObligationState.Done, ObligationState.Open], await floor.SeeAsync(db => db.Obligations
            .Where(o => o.Kind == ObligationKind.KeepInTouch).OrderBy(o => o.OpenedAt).Select(o => o.State).ToListAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Somebody_no_longer_kept_in_touch_with_has_no_next_date(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var jane = await floor.PersonAsync("Jane");
        await RequestQueriesTests.HeldAsync(floor, jane, await floor.PersonAsync("Intro"));
        await floor.SeeAsync(db => db.Contacts.Where(c => c.Id == jane).ExecuteUpdateAsync(c => c.SetProperty(x => x.Details.Tier, KeepInTouchTier.None), Ct));

        await floor.Get<CompleteReminder>().RunAsync((await OnlyAsync(floor, jane)).Id, Ct);

        Assert.DoesNotContain(await floor.LiveAsync(), r => r.Kind is ReminderKind.KeepInTouch);
    }

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task A_second_conversation_takes_the_place_of_the_date_of_the_first_until_it_is_taken_back(DatabaseProvider provider)
    {
        await using var floor = await OpenAsync(provider);
        var (jane, intro) = (await floor.PersonAsync("Jane"), await floor.PersonAsync("Intro"));
        await RequestQueriesTests.HeldAsync(floor, jane, intro);
        var first = await OnlyAsync(floor, jane);
        floor.MoveTo(2027, 1, 12);

        var again = await RequestQueriesTests.HeldAsync(floor, jane, intro);

        var second = await OnlyAsync(floor, jane);
        Assert.Equal((again, new DateOnly(2027, 4, 12)), (second.RequestId, second.DueOn));
        Assert.Equal(1, await floor.SeeAsync(db => db.Obligations.CountAsync(o => o.Kind == ObligationKind.KeepInTouch && o.State == ObligationState.Open, Ct)));
        await floor.Get<UndoLastStep>().RunAsync(again, Ct);
        Assert.Equal(first.Id, (await OnlyAsync(floor, jane)).Id);
    }

    private static async Task<AskFloor> OpenAsync(DatabaseProvider provider)
    {
        var floor = await AskFloor.OpenAsync(provider);
        await using var db = await floor.Database.OpenAsync(floor.Owner);
        db.Add(AskerRecord.Create(floor.Owner, "Jane Alvarez"));
        await db.SaveChangesAsync(Ct);
        return floor;
    }

    private static async Task<Reminder> OnlyAsync(AskFloor floor, ContactId contact) =>
        Assert.Single(await floor.LiveAsync(), r => r.Kind is ReminderKind.KeepInTouch && r.ContactId == contact);

    private static async Task SayAsync(AskFloor floor, ContactId contact, RequestId request, MessageKind kind)
    {
        await using var db = await floor.Database.OpenAsync(floor.Owner);
        var message = Message.Draft(floor.Owner, contact, request, null, kind, Channel.Email, "A word", "Dear Jane, a word about your advice, which I followed. Thank you. Jane Alvarez", floor.Now);
        db.Add(message);
        await db.SaveChangesAsync(Ct);
        await floor.Get<MarkSentAnotherWay>().RunAsync(new MarkSentAnotherWay.Input(message.Id, Channel.Phone, floor.Now) { OverrideReason = "It is right as it stands." }, Ct);
    }
}
