using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Mail.Outreach.Mailboxes;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Mail.Tests.Outreach.Mailboxes;

/// <summary>Servers that misbehave while a mailbox is read.</summary>
public sealed class ReadingFaultTests
{
    private static readonly FolderPosition Start = new(7, 0);
    private static readonly DateTimeOffset Ever = DateTimeOffset.UnixEpoch;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // H27: BYE in the middle of a mail.
    [Fact]
    public async Task A_farewell_in_the_middle_of_a_mail_keeps_those_before_it_and_then_throws()
    {
        await using var box = FaultyBox.Start(ImapFault.FetchSecondBye);
        await using var session = await box.OpenAsync();

        var batch = await session.NextAsync(Start, Ever, 10, Ct);
        var thrown = await Assert.ThrowsAsync<MailboxException>(() => session.NextAsync(batch.Position, Ever, 10, Ct));

        Assert.Equal(("1", new FolderPosition(7, 1), true), (Uids(batch), batch.Position, batch.HasMore));
        Assert.Contains("The mailbox at localhost could not be read. The reason: the connection is closed. Nothing is lost", thrown.Message, StringComparison.Ordinal);
        await using var again = await FaultyAsync(box, ImapFault.None);
        Assert.Equal("2 3", Uids(await again.NextAsync(batch.Position, Ever, 10, Ct)));
    }

    [Theory]
    [InlineData(ImapFault.ExamineDropped, "unexpectedly disconnected")]
    [InlineData(ImapFault.ExamineRefused, "It said: “[SERVERBUG] This folder is being repaired”.")]
    [InlineData(ImapFault.FetchDropped, "unexpectedly disconnected")]
    [InlineData(ImapFault.FetchGarbage, "The reason: ")]
    [InlineData(ImapFault.SearchEndless, "the server's answer does not end")]
    public async Task A_mailbox_that_cannot_be_read_says_why(ImapFault fault, string words)
    {
        await using var box = FaultyBox.Start(fault);
        await using var session = await box.OpenAsync();

        var thrown = await Assert.ThrowsAsync<MailboxException>(() => session.NextAsync(Start, Ever, 10, Ct));

        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.Null(thrown.Fault);
    }

    // H27: a literal of {2147483647}.
    [Fact]
    public async Task A_mail_of_two_thousand_million_bytes_is_not_taken_in()
    {
        await using var box = FaultyBox.Start(ImapFault.FetchHuge);
        await using var session = await box.OpenAsync();
        var before = GC.GetTotalAllocatedBytes();

        var thrown = await Assert.ThrowsAsync<MailboxException>(() => session.NextAsync(Start, Ever, 10, Ct));

        Assert.Equal("the server announces 2,147,483,647 bytes at once", thrown.ServerWords);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 100_000_000);
    }

    [Fact]
    public async Task A_mail_longer_than_was_asked_for_is_cut()
    {
        await using var box = FaultyBox.Start(ImapFault.FetchTooMuch, mails: false);
        box.Server.Inbox.Add(FaultyBox.Mail(1, new string('x', 3_000_000)));
        await using var session = await box.OpenAsync();

        Assert.Equal(InboxReader.LongestMail, Assert.Single((await session.NextAsync(Start, Ever, 10, Ct)).Mails).Bytes.Length);
    }

    [Fact]
    public async Task A_byte_a_second_is_too_slow()
    {
        await using var box = FaultyBox.Start(ImapFault.FetchSlow, patience: TimeSpan.FromSeconds(2));
        await using var session = await box.OpenAsync();

        var thrown = await Assert.ThrowsAsync<MailboxException>(() => session.NextAsync(Start, Ever, 10, Ct));

        Assert.Equal("no answer in time", thrown.ServerWords);
    }

    [Theory]
    [InlineData(ImapFault.FetchSecondRefused, "1 3")]
    [InlineData(ImapFault.FetchListRefused, "1 2 3")]
    public async Task A_mail_the_server_will_not_hand_out_stops_no_other(ImapFault fault, string uids)
    {
        await using var box = FaultyBox.Start(fault);
        await using var session = await box.OpenAsync();

        var batch = await session.NextAsync(Start, Ever, 10, Ct);

        Assert.Equal((uids, new FolderPosition(7, 3), false), (Uids(batch), batch.Position, batch.HasMore));
    }

    // H28: SEARCH names mails that do not exist, or were not asked for, in any order.
    [Fact]
    public async Task Numbers_of_mails_that_do_not_exist_are_passed_over()
    {
        await using var box = FaultyBox.Start(ImapFault.SearchStrange);
        box.Server.UidNext = 1_000_001;
        await using var session = await box.OpenAsync();

        var one = await session.NextAsync(new FolderPosition(7, 1), Ever, 1, Ct);
        var two = await session.NextAsync(one.Position, Ever, 1, Ct);
        var rest = await session.NextAsync(two.Position, Ever, 10, Ct);

        Assert.Equal(("2", "3", ""), (Uids(one), Uids(two), Uids(rest)));
        Assert.Equal((new FolderPosition(7, 1_000_000), false), (rest.Position, rest.HasMore));
    }

    [Fact]
    public async Task A_search_that_finds_every_number_there_is_costs_no_more_than_its_window()
    {
        await using var box = FaultyBox.Start(ImapFault.SearchEverything);
        box.Server.Abilities += " ESEARCH";
        await using var session = await box.OpenAsync();

        Assert.Equal("2 3", Uids(await session.NextAsync(new FolderPosition(7, 1), Ever, 10, Ct)));
    }

    // H27: UIDVALIDITY changes.
    [Fact]
    public async Task Mails_numbered_anew_are_read_from_the_time_on()
    {
        await using var box = FaultyBox.Start(ImapFault.None);
        await using var session = await box.OpenAsync();
        var before = (await session.NextAsync(Start, Ever, 10, Ct)).Position;
        box.Server.UidValidity = 8;

        var batch = await session.NextAsync(before, box.Server.Inbox[1].At, 10, Ct);

        Assert.Equal(("2 3", new FolderPosition(8, 3)), (Uids(batch), batch.Position));
    }

    // H27: UIDs go backwards.
    [Fact]
    public async Task A_server_whose_numbers_go_back_repeats_nothing_and_the_position_stays()
    {
        await using var box = FaultyBox.Start(ImapFault.None);
        await using var session = await box.OpenAsync();
        var far = new FolderPosition(7, 90);

        var batch = await session.NextAsync(far, Ever, 10, Ct);
        box.Server.Inbox.Add(FaultyBox.Mail(91));

        Assert.Equal(("", far), (Uids(batch), batch.Position));
        Assert.Equal("91", Uids(await session.NextAsync(batch.Position, Ever, 10, Ct)));
    }

    // H27: a million messages.
    [Fact]
    public async Task A_million_mails_are_never_listed_at_once()
    {
        await using var box = FaultyBox.Start(ImapFault.None, mails: false);
        box.Server.Inbox.AddRange(Enumerable.Range(1, 1_000_000).Select(number => new ImapMail((uint)number * 3, "Subject: x\r\n\r\n", Some.Monday)));
        await using var session = await box.OpenAsync();

        var batch = await session.NextAsync(Start, Ever, 10, Ct);
        var last = await session.NextAsync(new FolderPosition(7, 2_999_990), Ever, 10, Ct);

        Assert.Equal(("3 6 9 12 15 18 21 24 27 30", true), (Uids(batch), batch.HasMore));
        Assert.Equal("2999991 2999994 2999997 3000000", Uids(last));
        Assert.InRange(box.Server.MostFound, 1, 1_000);
        Assert.InRange(box.Server.Commands.Count, 1, 40);
    }

    [Fact]
    public async Task Numbers_far_apart_cost_few_questions()
    {
        await using var box = FaultyBox.Start(ImapFault.None);
        box.Server.Inbox.Add(FaultyBox.Mail(uint.MaxValue - 1));
        await using var session = await box.OpenAsync();

        Assert.Equal("1 2 3 4294967294", Uids(await session.NextAsync(Start, Ever, 10, Ct)));
        Assert.InRange(box.Server.Commands.Count(command => command.StartsWith("UID SEARCH", StringComparison.Ordinal)), 1, 25);
    }

    private static Task<ImapSession> FaultyAsync(FaultyBox box, ImapFault fault)
    {
        box.Server.Fault = fault;
        return box.OpenAsync();
    }

    private static string Uids(MailboxBatch batch) => string.Join(' ', batch.Mails.Select(mail => mail.Uid));
}
