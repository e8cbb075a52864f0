using System.Text;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Mail.Outreach;
using InfoInterview.Mail.Outreach.Mailboxes;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Mail.Tests.Outreach.Mailboxes;

public sealed class SentCopyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_is_filed_once_even_when_that_is_asked_twice()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        var mail = Some.Mail("one\n.\ntwo");
        var mime = MimeComposer.Compose(mail);

        await session.FileSentAsync(mime, Some.Monday, Ct);
        await session.FileSentAsync(mime, Some.Monday, Ct);
        await using var again = await box.OpenAsync();
        await again.FileSentAsync(mime, Some.Monday, Ct);

        var file = Assert.Single(box.Files(".Sent/cur").Concat(box.Files(".Sent/new")));
        Assert.EndsWith(":2,S", file, StringComparison.Ordinal);
        Assert.Equal(Some.Monday.UtcDateTime, File.GetLastWriteTimeUtc(file));
        Assert.Equal(Lines(mime), Lines(await File.ReadAllBytesAsync(file, Ct)));
        Assert.Empty(box.Files("new").Concat(box.Files("cur")));
    }

    [Fact]
    public async Task A_copy_is_found_by_its_message_id()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        var mail = Some.Mail();
        await session.FileSentAsync(MimeComposer.Compose(Some.Mail()), Some.Monday, Ct);
        await session.FileSentAsync(MimeComposer.Compose(mail), Some.Monday, Ct);

        var copy = await session.FindSentAsync(new SentSearch(mail.InternetMessageId, "unknown", Some.Monday), Ct);

        Assert.Equal(new SentCopy("Sent", mail.InternetMessageId), copy);
    }

    [Theory]
    [InlineData("X-InfoInterview-Id", "{0}")]
    [InlineData("X-Google-Original-Message-ID", "{1}")]
    public async Task A_copy_with_another_message_id_is_found_by_what_survived(string header, string value)
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        var mail = Some.Mail();
        var survived = value.Replace("{0}", mail.CopyToken, StringComparison.Ordinal).Replace("{1}", mail.InternetMessageId, StringComparison.Ordinal);
        box.Imap.Deliver(Encoding.ASCII.GetBytes($"From: jane@example.org\r\nMessage-ID: <rewritten@provider.example>\r\n{header}: {survived}\r\n\r\nText\r\n"), Some.Monday);

        var copy = await session.FindSentAsync(new SentSearch(mail.InternetMessageId, mail.CopyToken, Some.Monday), Ct);

        Assert.Equal(new SentCopy("INBOX", "<rewritten@provider.example>"), copy);
    }

    [Fact]
    public async Task A_mail_that_only_quotes_the_id_or_is_older_is_no_copy()
    {
        await using var box = await Box.StartAsync();
        await using var session = await box.OpenAsync();
        var mail = Some.Mail();
        box.Imap.Deliver(Encoding.ASCII.GetBytes($"From: ravi@example.net\r\nMessage-ID: <reply@example.net>\r\nIn-Reply-To: {mail.InternetMessageId}\r\n\r\n{mail.CopyToken}\r\n"), Some.Monday);
        box.Imap.Deliver(MimeComposer.Compose(mail), Some.Monday.AddDays(-5));

        Assert.Null(await session.FindSentAsync(new SentSearch(mail.InternetMessageId, mail.CopyToken, Some.Monday), Ct));
    }

    [Theory]
    [InlineData("Gesendet")]
    [InlineData("Sent Items")]
    [InlineData("Envoyés")]
    public async Task A_sent_folder_without_a_mark_is_known_by_its_name_in_many_languages(string name)
    {
        await using var box = await Box.StartAsync(new ImapServerOptions { Folders = new Dictionary<string, string> { [name] = "", ["Notizen"] = "" } });
        await using var session = await box.OpenAsync();
        var mail = Some.Mail();

        await session.FileSentAsync(MimeComposer.Compose(mail), Some.Monday, Ct);

        Assert.Equal(name, session.Folders.Sent);
        Assert.Equal(name, (await session.FindSentAsync(new SentSearch(mail.InternetMessageId, mail.CopyToken, Some.Monday), Ct))?.Folder);
    }

    [Fact]
    public async Task Marks_tell_the_folders_whatever_they_are_called()
    {
        var marks = new Dictionary<string, string> { ["Weg"] = "\\Sent", ["Sent"] = "", ["Halb"] = "\\Drafts", ["Müll"] = "\\Junk", ["Tonne"] = "\\Trash", ["Alles"] = "\\All" };
        await using var box = await Box.StartAsync(new ImapServerOptions { Folders = marks });
        await using var session = await box.OpenAsync();

        Assert.Equal(new MailboxFolders("INBOX", "Weg", "Halb", "Müll", "Alles", "Tonne"), session.Folders);
    }

    [Fact]
    public async Task Without_a_sent_folder_none_is_made()
    {
        await using var box = await Box.StartAsync(new ImapServerOptions { Folders = new Dictionary<string, string> { ["Notes"] = "" } });
        await using var session = await box.OpenAsync();

        var fault = await Assert.ThrowsAsync<MailboxException>(() => session.FileSentAsync(MimeComposer.Compose(Some.Mail()), Some.Monday, Ct));

        Assert.Null(session.Folders.Sent);
        Assert.Equal("No copy could be filed in the Sent folder at localhost. The reason: there is no such folder. The message itself is not affected. Look at that folder in your mail program, and whether the mailbox is full.", fault.Message);
        Assert.DoesNotContain(box.Files("."), file => file.Contains("Sent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_mailbox_says_so_in_the_servers_words_and_stays_open()
    {
        await using var box = await Box.StartAsync(new ImapServerOptions { Quota = 1_000 });
        await using var session = await box.OpenAsync();

        var fault = await Assert.ThrowsAsync<MailboxException>(() => session.FileSentAsync(MimeComposer.Compose(Some.Mail(new string('x', 5_000))), Some.Monday, Ct));

        Assert.Contains("[OVERQUOTA] Quota exceeded", fault.ServerWords, StringComparison.Ordinal);
        Assert.Contains("It said: “[OVERQUOTA] Quota exceeded", fault.Message, StringComparison.Ordinal);
        Assert.Null(fault.Fault);
        Assert.Empty((await session.NextAsync(null, Some.Monday, 10, Ct)).Mails);
    }

    private static string Lines(byte[] mail) => Encoding.Latin1.GetString(mail).ReplaceLineEndings("\r\n");
}
