using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Outreach;
using MimeKit;

namespace InfoInterview.Mail.Tests.Outreach;

public sealed class EmlFileTests
{
    [Fact]
    public void A_file_for_a_mail_program_has_no_message_id_and_asks_to_be_sent()
    {
        var bytes = EmlFile.Write(null, Some.Ravi, "Hello", "Text\nwith ü", Some.Monday);

        using var message = Read(bytes);
        Assert.True(MimeBytes.AreWholeLines(bytes));
        Assert.Null(message.Headers[HeaderId.MessageId]);
        Assert.Equal("1", message.Headers["X-Unsent"]);
        Assert.Equal("ravi@example.net", message.To.Mailboxes.Single().Address);
        Assert.Equal("Text\r\nwith ü\r\n", message.TextBody?.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void A_sender_is_named_only_when_one_is_known()
    {
        using var known = Read(EmlFile.Write(Some.Jane, Some.Ravi, "Hello", "Text", Some.Monday));
        using var unknown = Read(EmlFile.Write(null, Some.Ravi, "Hello", "Text", Some.Monday));

        Assert.Equal("jane@example.org", known.From.Mailboxes.Single().Address);
        Assert.Equal(Some.Monday, known.Date);
        Assert.Empty(unknown.From);
    }

    [Fact]
    public void Foreign_letters_in_subject_and_address_are_read_back()
    {
        using var message = Read(EmlFile.Write(null, EmailAddress.Parse("žofie@müller.example"), "Otázka na muzeum", "Dobrý den,\n\nŽofie", Some.Monday));

        Assert.Equal("Otázka na muzeum", message.Subject);
        Assert.Equal("žofie@müller.example", EmailAddress.Parse(message.To.Mailboxes.Single().Address).Value);
        Assert.Equal("Dobrý den,\r\n\r\nŽofie\r\n", message.TextBody?.ReplaceLineEndings("\r\n"));
    }

    [Fact]
    public void A_subject_that_would_write_a_header_is_refused() =>
        Assert.Equal("mail.line-break", Assert.Throws<RefusedException>(() => EmlFile.Write(null, Some.Ravi, "x\r\nBcc: evil@x.test", "Text", Some.Monday)).Code);

    private static MimeMessage Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return MimeMessage.Load(stream);
    }
}
