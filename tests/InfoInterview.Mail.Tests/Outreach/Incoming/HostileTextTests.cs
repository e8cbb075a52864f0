using System.Text;
using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>The inputs H33 to H35, and others whose text is made to hurt its reader.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("utf-7", "+ADw-script+AD4- Yes", "+ADw-script+AD4- Yes")]
    [InlineData("unicode-1-1-utf-7", "+ADw-b+AD4-", "+ADw-b+AD4-")]
    [InlineData("x-no-such-thing", "Žofie", "Žofie")]
    [InlineData("us-ascii", "Žofie", "Žofie")]
    [InlineData("iso-8859-1", "Žofie", "Žofie")]
    [InlineData("\"\"", "Žofie", "Žofie")]
    public void H33_letters_are_read_as_they_are_and_not_as_they_say(string charset, string body, string expected) =>
        Assert.Equal(expected, Letter.Read("x", body, ("Content-Type", $"text/plain; charset={charset}")).Said);

    [Fact]
    public void H33_letters_that_are_no_utf8_are_read_as_Western_ones()
    {
        byte[] head = Letter.Write("x", "", ("Content-Type", "text/plain; charset=utf-8"));

        Assert.Equal("café", Letter.Read([.. head, .. Encoding.Latin1.GetBytes("café")]).Said);
    }

    [Theory]
    [InlineData("<p>Yes</p><svg onload=alert(1)></svg>", "Yes")]
    [InlineData("<p>Yes<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "Yes")]
    [InlineData("<a href=\"JaVa\tScript:alert(1)\">Yes</a>", "Yes")]
    [InlineData("<style>p{background:url(http://x)}</style><script>alert('no')</script><p>Yes", "Yes")]
    [InlineData("<meta http-equiv=refresh content='0;url=http://x'><title>no</title>Yes", "Yes")]
    [InlineData("<img src=cid:a><img src=cid:a>Yes", "Yes")]
    public void H34_no_markup_gets_into_the_text(string html, string text)
    {
        var mail = Letter.Html(html);

        Assert.Equal(text, mail.Said);
        Assert.Equal(html.ReplaceLineEndings("\n"), mail.Html?.TrimEnd());
    }

    [Fact]
    public void H34_twenty_thousand_blocks_within_blocks_take_no_time()
    {
        var mail = ReadInTime.Of("nested-div", Letter.Write("x", string.Concat(Enumerable.Repeat("<div>", 20_000)) + "Yes" + string.Concat(Enumerable.Repeat("</div></p>", 20_000)), ("Content-Type", "text/html; charset=utf-8")));
        var quotes = ReadInTime.Of("nested-quotes", Letter.Write("x", "Yes" + string.Concat(Enumerable.Repeat("<blockquote>no", 20_000)), ("Content-Type", "text/html; charset=utf-8")));

        Assert.Equal(("Yes", "Yes"), (mail.Said, quotes.Said));
    }

    [Fact]
    public void H35_a_damaged_winmail_dat_is_left_alone()
    {
        var mail = ReadInTime.Of("tnef", Letter.Write("Re: Fifteen minutes", "--b\nContent-Type: text/plain\n\nYes\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgEAAAAA////////AAAA\n--b--\n", ("Content-Type", "multipart/mixed; boundary=b")));

        Assert.Equal((IncomingKind.Human, "Yes"), (mail.Kind, mail.Said));
    }

    [Fact]
    public void What_no_database_can_hold_is_taken_out()
    {
        var mail = Letter.Read("a\0b\u202Ec\r\n d", "x\0y\u0001 z\r\n\tw", ("Message-ID", "<a\0b@example.net>"));

        Assert.DoesNotContain('\0', mail.Subject + mail.Text + mail.Said + mail.InternetMessageId);
        Assert.Equal("xy z\n\tw", mail.Said);
        Assert.DoesNotContain('\u202E', mail.Subject);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\0\0\0\0")]
    [InlineData("no headers at all")]
    [InlineData(":::\n:\n\n")]
    [InlineData("From ravi@example.net Tue Dec  1 09:00:00 2026\nSubject: mbox\n\nYes\n")]
    [InlineData("Content-Type: multipart/mixed\n\n--\n--\n")]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=\"\"\n\n----\n")]
    [InlineData("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n=====\n")]
    public void Whatever_it_is_a_mail_is_read_to_something(string raw) => Assert.Equal(IncomingKind.Human, Letter.Read(Letter.Raw(raw)).Kind);

    [Theory]
    [InlineData("one-line", 0)]
    [InlineData("angles", 1)]
    [InlineData("addresses", 2)]
    [InlineData("colons", 3)]
    [InlineData("quotes", 4)]
    [InlineData("labels", 5)]
    [InlineData("dates", 6)]
    [InlineData("entities", 7)]
    public void Ten_million_characters_of_a_kind_take_no_time(string name, int kind)
    {
        var unit = kind switch { 0 => "aaaaaaaaaa", 1 => "<<<<<<<<<<", 2 => "a@b.c d@e. ", 3 => "On 1:00 x:\n", 4 => "> > > > a\n", 5 => "From: a\nTo:\n", 6 => "until 12 January, ", _ => "&lt;<b></b>" };
        var body = string.Concat(Enumerable.Repeat(unit, 10_000_000 / unit.Length));

        ReadInTime.Of(name, Letter.Write("Out of office", body, ("Content-Type", kind == 7 ? "text/html" : "text/plain")));
        ReadInTime.Of($"{name}-bounce", Letter.Write("Undelivered", body, ("From", "MAILER-DAEMON@example.net"), ("Return-Path", "<>")));
        ReadInTime.Of($"{name}-away", Letter.Write("Away", body, ("Auto-Submitted", "auto-replied")));
    }
}
