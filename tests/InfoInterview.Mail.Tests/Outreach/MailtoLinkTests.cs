using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Outreach;

namespace InfoInterview.Mail.Tests.Outreach;

public sealed class MailtoLinkTests
{
    [Fact]
    public void A_link_carries_subject_and_text_and_cannot_be_led_astray()
    {
        var to = EmailAddress.Parse("o'brien+a&b=c?d@müller.example");

        var link = MailtoLink.Create(to, "A & B?", "Dear Ravi,\n\n50% & more #1\n");

        Assert.Equal("mailto:o%27brien%2Ba%26b%3Dc%3Fd@xn--mller-kva.example?subject=A%20%26%20B%3F&body=Dear%20Ravi%2C%0D%0A%0D%0A50%25%20%26%20more%20%231", link);
    }

    [Theory]
    [InlineData("one\ntwo", "one%0D%0Atwo")]
    [InlineData("one\r\ntwo", "one%0D%0Atwo")]
    [InlineData("one\rtwo", "one%0D%0Atwo")]
    [InlineData("100% & why?", "100%25%20%26%20why%3F")]
    [InlineData("&bcc=evil@x.test", "%26bcc%3Devil%40x.test")]
    [InlineData("ü 名 😀", "%C3%BC%20%E5%90%8D%20%F0%9F%98%80")]
    public void A_text_is_one_field_of_the_link_whatever_it_holds(string text, string written) =>
        Assert.Equal($"mailto:ravi@example.net?subject=s&body={written}", MailtoLink.Create(Some.Ravi, "s", text));

    [Fact]
    public void A_subject_of_two_lines_is_refused() =>
        Assert.Equal("mail.line-break", Assert.Throws<RefusedException>(() => MailtoLink.Create(Some.Ravi, "x\r\nBcc: evil@x.test", "Text")).Code);

    [Fact]
    public void A_link_that_programs_would_cut_is_refused()
    {
        var room = MailtoLink.MaxLength - MailtoLink.Create(Some.Ravi, "s", "").Length;

        Assert.Equal(MailtoLink.MaxLength, MailtoLink.Create(Some.Ravi, "s", new string('x', room)).Length);
        foreach (var tooLong in (string[])[new string('x', room + 1), new string('ü', (room / 6) + 1)])
            Assert.Equal("mailto.too-long", Assert.Throws<RefusedException>(() => MailtoLink.Create(Some.Ravi, "s", tooLong)).Code);
    }
}
