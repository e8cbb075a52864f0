using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Sending;

public sealed class SendMessageTests
{
    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task A_button_pressed_many_times_at_once_makes_one_mail(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        var nonce = Guid.CreateVersion7();

        var presses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => floor.SendAsync(message, nonce))));

        Assert.Single(presses.Distinct());
        Assert.Equal(1, await floor.LookAsync(db => db.Outbox.CountAsync(SendingFloor.Ct)));
        Assert.Equal("Queued", await floor.HistoryAsync(presses[0].Outbox));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Two_windows_sending_the_same_draft_make_one_mail_and_one_refusal(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));

        var presses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RefusalAsync(floor, message))));

        Assert.Single(presses, code => code is null);
        Assert.All(presses.OfType<string>(), code => Assert.Contains(code, (string[])["message.locked", "request.on-its-way"]));
        Assert.Equal(1, await floor.LookAsync(db => db.Outbox.CountAsync(SendingFloor.Ct)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_waits_the_seconds_in_which_it_can_be_taken_back(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (request, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));

        var queued = await floor.SendAsync(message);

        Assert.Equal(floor.Now.AddSeconds(10), queued.LeavesAt);
        Assert.Null(await floor.ClaimAsync());
        Assert.Equal(RequestState.Draft, await floor.RequestStateAsync(request));
        Assert.Equal(MessageState.OnItsWay, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_message_for_later_leaves_at_its_hour(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        await floor.SendAsync(message, at: floor.Now.AddHours(3));

        floor.Pass(TimeSpan.FromHours(3) - TimeSpan.FromSeconds(1));
        Assert.Null(await floor.ClaimAsync());
        floor.Pass(TimeSpan.FromSeconds(1));
        Assert.NotNull(await floor.ClaimAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_good_hour_that_came_while_one_wrote_sends_nothing_at_once(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (_, message) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.SendAsync(message, at: floor.Now));

        Assert.Equal(SendMessage.HourPassed, refused.Code);
        Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Without_an_account_an_address_or_sound_words_nothing_is_queued_and_the_draft_is_kept(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider, connected: false);
        var (_, sound) = await floor.DraftAsync(await floor.MeetAsync("Rosalind"));
        var (_, unaddressed) = await floor.DraftAsync(await floor.MeetAsync("Quentin", hasAddress: false));
        var (_, unsound) = await floor.DraftAsync(await floor.MeetAsync("Beatrix"), Letters.AsksForJob);

        Assert.Equal("mail.none", await RefusalAsync(floor, sound));
        await floor.ConnectAsync();
        Assert.Equal("contact.no-address", await RefusalAsync(floor, unaddressed));
        Assert.Equal("check.errors", await RefusalAsync(floor, unsound, reason: null));
        await floor.WriteAsync(db => db.MailAccounts.Single().Pause("The password is wrong."));
        Assert.Equal("mail.paused", await RefusalAsync(floor, sound));

        Assert.Equal(0, await floor.LookAsync(db => db.Outbox.CountAsync(SendingFloor.Ct)));
        foreach (var message in (MessageId[])[sound, unaddressed, unsound])
            Assert.Equal(MessageState.Draft, (await floor.MessageAsync(message)).State);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task No_reason_sends_a_mail_to_somebody_who_asked_to_be_left_alone(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var contact = await floor.MeetAsync("Rosalind");
        var (_, message) = await floor.DraftAsync(contact);
        await floor.AsOwnerAsync<LogOptOut>(stop => stop.RunAsync(new LogOptOut.Input(contact, floor.Now), SendingFloor.Ct));

        Assert.NotNull(await RefusalAsync(floor, message, "They will not mind."));
        Assert.Equal(0, await floor.LookAsync(db => db.Outbox.CountAsync(SendingFloor.Ct)));
    }

    private static async Task<string?> RefusalAsync(SendingFloor floor, MessageId message, string? reason = SendingFloor.Reason)
    {
        try
        {
            await floor.SendAsync(message, reason: reason);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Code;
        }
    }
}
