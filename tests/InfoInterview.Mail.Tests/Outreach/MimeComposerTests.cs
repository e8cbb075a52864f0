using System.Text;
using InfoInterview.Domain;
using InfoInterview.Mail.Outreach;
using MimeKit;

namespace InfoInterview.Mail.Tests.Outreach;

public sealed class MimeComposerTests
{
    [Fact]
    public void A_first_message_is_plain_text_to_one_person_and_carries_nothing_else()
    {
        var mail = Some.Mail();

        var text = Encoding.ASCII.GetString(MimeComposer.Compose(mail));
        var headers = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n").Select(line => line.Split(':')[0]);

        Assert.Equal(["Content-Transfer-Encoding", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "To", "X-InfoInterview-Id"], headers.Order(StringComparer.Ordinal));
        Assert.Contains("\r\nDate: Mon, 02 Mar 2026 09:30:00 +0100\r\n", text, StringComparison.Ordinal);
        Assert.Contains($"\r\nMessage-Id: {mail.InternetMessageId}\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nDear Ravi,\r\n\r\nmay I ask you for fifteen minutes?\r\n\r\nJane\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x\r\nBcc: evil@x.test\r\n\r\nbody", "mail.line-break")]
    [InlineData("x\nBcc: evil@x.test", "mail.line-break")]
    [InlineData("x\rBcc: evil@x.test", "mail.line-break")]
    [InlineData("x\u2028Bcc: evil@x.test", "mail.line-break")]
    [InlineData("x\0y", "mail.character")]
    [InlineData("x\u001By", "mail.character")]
    [InlineData("x\u202Ey", "mail.character")]
    public void What_would_write_a_header_is_refused_in_subjects_and_names(string hostile, string code)
    {
        foreach (var mail in (OutgoingMail[])[Some.Mail() with { Subject = hostile }, Some.Mail() with { FromName = hostile }, Some.Mail() with { ToName = hostile }])
            Assert.Equal(code, Assert.Throws<RefusedException>(() => MimeComposer.Compose(mail)).Code);
    }

    [Fact]
    public void Half_a_character_is_refused_wherever_it_stands()
    {
        foreach (var mail in (OutgoingMail[])[Some.Mail(subject: "a\uD800b"), Some.Mail("a\uDC00b"), Some.Mail() with { FromName = "a\uD800" }])
            Assert.Equal("mail.character", Assert.Throws<RefusedException>(() => MimeComposer.Compose(mail)).Code);
    }

    [Fact]
    public void A_control_character_in_the_text_is_named_by_its_line()
    {
        var refused = Assert.Throws<RefusedException>(() => MimeComposer.Compose(Some.Mail("one\ntwo\nth\bree")));

        Assert.Contains("Line 3", refused.Message, StringComparison.Ordinal);
        Assert.Contains("position 3", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one\n.\n..\ntwo")]
    [InlineData("one\r.\rtwo\n.\r\nMAIL FROM:<evil@x.test>\r\n.\r\n")]
    [InlineData("tab\tand\vvertical\fpage\u0085next\u2028line")]
    [InlineData("ends with blank \nFrom here")]
    [InlineData("привет, как дела? добрый день")]
    [InlineData("a single ü in much plain text that stays readable on the way")]
    [InlineData("")]
    public void Any_text_becomes_whole_short_ascii_lines_and_is_read_back_unchanged(string text) => RoundTrip(text);

    [Fact]
    public void Very_long_lines_are_carried_unchanged()
    {
        RoundTrip(new string('x', 99_000));
        RoundTrip(new string('ü', 2_000));
        RoundTrip(string.Concat(Enumerable.Repeat("😀", 2_000)));
        RoundTrip(string.Concat(Enumerable.Repeat("word ", 500)));
    }

    [Fact]
    public void A_text_of_ten_megabytes_is_refused() =>
        Assert.Equal("mail.too-long", Assert.Throws<RefusedException>(() => MimeComposer.Compose(Some.Mail(new string('x', 10_000_000)))).Code);

    [Fact]
    public void Long_and_foreign_names_and_subjects_are_folded_and_read_back()
    {
        var mail = Some.Mail(subject: string.Concat(Enumerable.Repeat("Frage über Museen ", 25))) with { FromName = "Doe, Jane \"J\" <j> Łódź", ToName = new string('名', 400) };

        using var message = Read(MimeComposer.Compose(mail));

        Assert.Equal(mail.Subject.Trim(), message.Subject);
        Assert.Equal(mail.FromName, message.From.Mailboxes.Single().Name);
        Assert.Equal(mail.ToName, message.To.Mailboxes.Single().Name);
        Assert.Equal("jane@example.org", message.From.Mailboxes.Single().Address);
    }

    [Fact]
    public void A_nudge_points_to_the_message_it_follows()
    {
        var first = Some.Mail();
        var nudge = Some.Mail() with { InReplyTo = first.InternetMessageId, References = ["<root@example.net>", first.InternetMessageId] };

        using var message = Read(MimeComposer.Compose(nudge));

        Assert.Equal(first.InternetMessageId, $"<{message.InReplyTo}>");
        Assert.Equal(["root@example.net", first.InternetMessageId.Trim('<', '>')], message.References);
    }

    [Theory]
    [InlineData("no brackets")]
    [InlineData("<a@b>\r\nBcc: <c@d>")]
    [InlineData("<a@b> <c@d>")]
    public void A_reference_that_is_not_one_message_id_is_a_fault_of_ours(string reference) =>
        Assert.Throws<ArgumentException>(() => MimeComposer.Compose(Some.Mail() with { InReplyTo = reference }));

    private static void RoundTrip(string text)
    {
        var bytes = MimeComposer.Compose(Some.Mail(text));
        using var message = Read(bytes);

        Assert.True(MimeBytes.AreWholeLines(bytes));
        Assert.True(Ascii.IsValid(bytes));
        Assert.Equal(MailText.Body(text), message.TextBody?.ReplaceLineEndings("\r\n"));
        Assert.Empty(message.Bcc);
        Assert.Single(message.To);
    }

    private static MimeMessage Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return MimeMessage.Load(stream);
    }
}
