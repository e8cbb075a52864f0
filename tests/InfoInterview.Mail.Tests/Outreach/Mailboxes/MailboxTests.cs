using System.Text;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Mail.Outreach.Mailboxes;
using InfoInterview.Testing.Servers;
using MimeKit;

namespace InfoInterview.Mail.Tests.Outreach.Mailboxes;

public sealed class MailboxTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TlsMode.ImplicitTls)]
    [InlineData(TlsMode.StartTls)]
    public async Task New_mails_since_a_position_come_once_each_and_in_order(TlsMode tls)
    {
        await using var box = await Box.StartAsync(new ImapServerOptions { Tls = tls });
        box.Imap.Deliver(Letter("before"), Monday);
        await using var session = await box.OpenAsync();
        var here = await session.HereAsync(Ct);
        await box.SendAsync("first");
        await box.SendAsync("second");
        await box.SendAsync("third");

        var one = await session.NextAsync(here, Monday, 2, Ct);
        var two = await session.NextAsync(one.Position, Monday, 2, Ct);
        var none = await session.NextAsync(two.Position, Monday, 2, Ct);

        Assert.Equal(("first, second", true), (Subjects(one), one.HasMore));
        Assert.Equal(("third", false), (Subjects(two), two.HasMore));
        Assert.Empty(none.Mails);
        Assert.Equal((two.Position, false), (none.Position, none.HasMore));
        Assert.Equal(one.Mails.Select(mail => mail.Uid).Order(), one.Mails.Select(mail => mail.Uid));
    }

    [Fact]
    public async Task A_mail_comes_byte_for_byte_and_with_the_time_it_arrived()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        var letter = Letter("ünïcödé", new string('x', 3000) + "\r\n.\r\n* 1 BYE {99}\r\nend\r\n");
        box.Imap.Deliver(letter, Monday);

        var mail = Assert.Single((await session.NextAsync(null, Monday, 10, Ct)).Mails);

        Assert.Equal(Monday, mail.ArrivedAt);
        Assert.Equal(TimeSpan.Zero, mail.ArrivedAt.Offset);
        Assert.Equal(Encoding.Latin1.GetString(letter), Encoding.Latin1.GetString(mail.Bytes.Span));
    }

    [Fact]
    public async Task A_mail_that_is_too_long_is_cut_and_not_left_out()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        box.Imap.Deliver(Letter("long", string.Concat(Enumerable.Repeat(new string('x', 70) + "\r\n", 30_000))), Monday);

        var mail = Assert.Single((await session.NextAsync(null, Monday, 10, Ct)).Mails);

        Assert.Equal(InboxReader.LongestMail, mail.Bytes.Length);
        Assert.Equal("long", Subject(mail));
    }

    [Fact]
    public async Task Without_a_position_reading_starts_at_a_time_and_not_at_its_day()
    {
        await using var box = await Box.StartAsync();
        box.Imap.Deliver(Letter("last week"), Monday.AddDays(-7));
        box.Imap.Deliver(Letter("an hour before"), Monday.AddHours(-1));
        box.Imap.Deliver(Letter("then"), Monday);
        box.Imap.Deliver(Letter("copied in from the year before"), Monday.AddYears(-1));
        box.Imap.Deliver(Letter("later"), Monday.AddDays(3));
        await using var session = await box.OpenAsync();

        var read = new List<string>();
        MailboxBatch? batch = null;
        while (batch?.HasMore != false)
        {
            batch = await session.NextAsync(batch?.Position, Monday, 1, Ct);
            read.AddRange(batch.Mails.Select(Subject));
        }

        Assert.Equal(["then", "later"], read);
    }

    [Fact]
    public async Task An_old_mail_that_is_moved_in_after_the_position_is_new()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        var here = (await session.NextAsync(null, Monday, 10, Ct)).Position;
        box.Imap.Deliver(Letter("rescued from junk"), Monday.AddDays(-20));

        Assert.Equal("rescued from junk", Subjects(await session.NextAsync(here, Monday, 10, Ct)));
    }

    [Fact]
    public async Task A_mailbox_that_was_numbered_anew_is_read_from_the_time_on()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        box.Imap.Deliver(Letter("old"), Monday.AddDays(-7));
        box.Imap.Deliver(Letter("new"), Monday);
        var before = (await session.NextAsync(null, Monday.AddDays(-30), 10, Ct)).Position;
        await session.DisposeAsync();
        box.Imap.Renumber();
        await using var again = await box.OpenAsync();

        var after = await again.NextAsync(before, Monday, 10, Ct);

        Assert.NotEqual(before.UidValidity, after.Position.UidValidity);
        Assert.Equal("new", Subjects(after));
        Assert.Empty((await again.NextAsync(after.Position, Monday, 10, Ct)).Mails);
    }

    [Fact]
    public async Task Reading_marks_nothing_as_read()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        box.Imap.Deliver(Letter("unread"), Monday);

        Assert.Single((await session.NextAsync(null, Monday, 10, Ct)).Mails);
        await session.FindSentAsync(new SentSearch("<none@example.org>", "none", Monday), Ct);

        Assert.DoesNotContain('S', string.Concat(box.Files("cur").Select(file => file[file.LastIndexOf(':')..])));
        Assert.Single(box.Files("new").Concat(box.Files("cur")));
    }

    [Fact]
    public async Task Waiting_ends_when_a_mail_arrives()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        await session.HereAsync(Ct);

        var waiting = session.WaitAsync(TimeSpan.FromMinutes(5), TimeProvider.System, Ct);
        await box.SendAsync("news");
        await waiting.WaitAsync(TimeSpan.FromSeconds(60), Ct);

        Assert.Equal("news", Subjects(await session.NextAsync(null, DateTimeOffset.UnixEpoch, 10, Ct)));
    }

    [Fact]
    public async Task A_server_that_does_not_tell_news_is_asked_for_them()
    {
        await using var box = await Box.StartAsync(new ImapServerOptions { Idle = false });
        await using var session = await box.OpenAsync();
        session.PollEvery = TimeSpan.FromMilliseconds(100);
        await session.HereAsync(Ct);

        var waiting = session.WaitAsync(TimeSpan.FromMinutes(5), TimeProvider.System, Ct);
        await box.SendAsync("news");
        await waiting.WaitAsync(TimeSpan.FromSeconds(60), Ct);

        Assert.Equal("news", Subjects(await session.NextAsync(null, DateTimeOffset.UnixEpoch, 10, Ct)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Waiting_ends_when_its_time_is_over(bool idle)
    {
        await using var box = await Box.StartAsync(new ImapServerOptions { Idle = idle });
        await using var session = await box.OpenAsync();

        await session.WaitAsync(TimeSpan.FromMilliseconds(300), TimeProvider.System, Ct).WaitAsync(TimeSpan.FromSeconds(60), Ct);

        Assert.Empty((await session.NextAsync(null, Monday, 10, Ct)).Mails);
    }

    [Fact]
    public async Task A_wrong_password_gives_the_servers_words_and_never_the_password()
    {
        await using var box = await Box.StartAsync();

        var fault = await Assert.ThrowsAsync<MailboxException>(() => ImapSession.OpenAsync(box.Imap.Route("wrong horse"), Ct));

        Assert.Equal(AccountFault.AuthRefused, fault.Fault);
        Assert.Contains("It said: “[AUTHENTICATIONFAILED] Authentication failed.”. Nothing was read. Check the user name and password", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", fault.ToString(), StringComparison.Ordinal);
    }

    private static byte[] Letter(string subject, string text = "Hello\r\n") =>
        Encoding.Latin1.GetBytes($"From: ravi@example.net\r\nTo: jane@example.org\r\nSubject: {subject}\r\nMessage-ID: <{subject.Replace(' ', '.')}@example.net>\r\n\r\n{text}");

    private static string Subjects(MailboxBatch batch) => string.Join(", ", batch.Mails.Select(Subject));

    private static string Subject(FetchedMail mail)
    {
        using var message = MimeMessage.Load(new MemoryStream(mail.Bytes.ToArray()));
        return message.Subject ?? "";
    }
}
