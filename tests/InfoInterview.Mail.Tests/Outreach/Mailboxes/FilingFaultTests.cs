using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Mail.Outreach;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Mail.Tests.Outreach.Mailboxes;

/// <summary>Servers that misbehave while a sent copy is looked for or filed.</summary>
public sealed class FilingFaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // H29: quota full, read-only, and a connection that breaks at APPEND.
    [Theory]
    [InlineData(ImapFault.AppendFull, "[OVERQUOTA] Quota exceeded (mailbox for user is full)")]
    [InlineData(ImapFault.AppendReadOnly, "[NOPERM] This folder is read-only")]
    [InlineData(ImapFault.AppendBye, "Disk trouble")]
    public async Task A_copy_that_is_not_taken_says_why_in_the_servers_words(ImapFault fault, string words)
    {
        await using var box = FaultyBox.Start(fault);
        await using var session = await box.OpenAsync();

        var thrown = await Assert.ThrowsAsync<MailboxException>(() => session.FileSentAsync(MimeComposer.Compose(Some.Mail()), Some.Monday, Ct));

        Assert.Equal((words, null), (thrown.ServerWords, thrown.Fault));
        Assert.Contains($"No copy could be filed in the Sent folder at localhost. It said: “{words}”. The message itself is not affected.", thrown.Message, StringComparison.Ordinal);
    }

    // H27: a folder whose name is a command.
    [Fact]
    public async Task A_folder_named_like_a_command_stays_a_name()
    {
        await using var box = FaultyBox.Start(ImapFault.FolderInjected);
        await using var session = await box.OpenAsync();
        var mail = Some.Mail();

        await session.FileSentAsync(MimeComposer.Compose(mail), Some.Monday, Ct);
        Assert.Null(await session.FindSentAsync(new SentSearch(mail.InternetMessageId, mail.CopyToken, Some.Monday), Ct));

        Assert.Equal(FaultyImapServer.InjectedName, session.Folders.Sent);
        Assert.DoesNotContain(box.Server.Commands, command => command.StartsWith("LOGOUT", StringComparison.Ordinal));
        Assert.Single(box.Server.Commands, command => command.StartsWith($"APPEND {{{FaultyImapServer.InjectedName.Length}}}\r\n{FaultyImapServer.InjectedName} (", StringComparison.Ordinal));
    }

    // H28: SEARCH finds what is not it.
    [Theory]
    [InlineData(ImapFault.None)]
    [InlineData(ImapFault.SearchStrange)]
    public async Task A_mail_that_a_search_found_wrongly_is_no_copy(ImapFault fault)
    {
        await using var box = FaultyBox.Start(fault);
        box.Server.Sent.AddRange(box.Server.Inbox);
        await using var session = await box.OpenAsync();

        Assert.Null(await session.FindSentAsync(new SentSearch("<other@example.net>", "other", Some.Monday), Ct));
        Assert.Equal(new SentCopy("Sent", "<2@example.net>"), await session.FindSentAsync(new SentSearch("<2@example.net>", "other", Some.Monday), Ct));
    }

    [Fact]
    public async Task Not_being_able_to_look_is_not_the_same_as_finding_nothing()
    {
        await using var box = FaultyBox.Start(ImapFault.ExamineRefused);
        await using var session = await box.OpenAsync();

        var thrown = await Assert.ThrowsAsync<MailboxException>(() => session.FindSentAsync(new SentSearch("<2@example.net>", "other", Some.Monday), Ct));

        Assert.Equal("[SERVERBUG] This folder is being repaired", thrown.ServerWords);
    }

    [Fact]
    public async Task What_is_looked_for_cannot_become_a_command()
    {
        await using var box = FaultyBox.Start(ImapFault.None);
        await using var session = await box.OpenAsync();

        Assert.Null(await session.FindSentAsync(new SentSearch("<a@b>\"\r\nA1 LOGOUT", "x\" ALL", Some.Monday), Ct));

        Assert.DoesNotContain(box.Server.Commands, command => command.StartsWith("LOGOUT", StringComparison.Ordinal));
    }
}
