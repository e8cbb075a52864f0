using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Testing.Servers;
using Microsoft.Extensions.Time.Testing;

namespace InfoInterview.Mail.Tests.Outreach.Mailboxes;

/// <summary>Waiting for mail, on servers that tell news, cannot, will not, or hang up.</summary>
public sealed class WaitingTests
{
    private static readonly FolderPosition Start = new(7, 0);
    private static readonly DateTimeOffset Ever = DateTimeOffset.UnixEpoch;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waiting_asks_anew_before_a_server_may_hang_up()
    {
        var time = new FakeTimeProvider();
        await using var box = FaultyBox.Start(ImapFault.None);
        await using var session = await box.OpenAsync();
        box.Server.Heard = command => time.Advance(command == "IDLE" ? TimeSpan.FromMinutes(9) : TimeSpan.Zero);

        await session.WaitAsync(TimeSpan.FromMinutes(20), time, Ct).WaitAsync(Patience, Ct);

        Assert.Equal(3, box.Server.Commands.Count(command => command == "IDLE"));
    }

    [Theory]
    [InlineData("SASL-IR AUTH=PLAIN", ImapFault.None, 0)]
    [InlineData("SASL-IR AUTH=PLAIN IDLE", ImapFault.IdleRefused, 1)]
    public async Task A_server_that_cannot_tell_or_will_not_is_asked_each_minute(string abilities, ImapFault fault, int idles)
    {
        await using var box = FaultyBox.Start(fault);
        box.Server.Abilities = abilities;
        await using var session = await box.OpenAsync();
        session.PollEvery = TimeSpan.FromMilliseconds(20);
        var asked = 0;
        box.Server.Heard = command => box.Server.Arriving = command == "NOOP" && ++asked == 3 ? FaultyBox.Mail(4) : null;

        await session.WaitAsync(TimeSpan.FromMinutes(5), TimeProvider.System, Ct).WaitAsync(Patience, Ct);

        Assert.Equal((3, idles), (asked, box.Server.Commands.Count(command => command == "IDLE")));
    }

    [Fact]
    public async Task A_mail_that_came_between_reading_and_waiting_ends_the_waiting_at_once()
    {
        await using var box = FaultyBox.Start(ImapFault.None);
        await using var session = await box.OpenAsync();
        await session.NextAsync(Start, Ever, 10, Ct);
        box.Server.Inbox.Add(FaultyBox.Mail(4));

        await session.WaitAsync(TimeSpan.FromMinutes(5), new FakeTimeProvider(), Ct).WaitAsync(Patience, Ct);

        Assert.DoesNotContain("IDLE", box.Server.Commands);
    }

    [Fact]
    public async Task A_mail_that_comes_while_waiting_ends_the_waiting()
    {
        await using var box = FaultyBox.Start(ImapFault.None);
        await using var session = await box.OpenAsync();
        box.Server.Arriving = FaultyBox.Mail(4);

        await session.WaitAsync(TimeSpan.FromMinutes(5), new FakeTimeProvider(), Ct).WaitAsync(Patience, Ct);

        Assert.Equal(4, (await session.NextAsync(Start, Ever, 10, Ct)).Mails.Count);
    }

    [Fact]
    public async Task A_server_that_hangs_up_while_we_wait_says_why()
    {
        await using var box = FaultyBox.Start(ImapFault.IdleBye);
        await using var session = await box.OpenAsync();

        var thrown = await Assert.ThrowsAsync<MailboxException>(() => session.WaitAsync(TimeSpan.FromMinutes(5), TimeProvider.System, Ct));

        Assert.Equal("Maintenance at noon", thrown.ServerWords);
    }
}
