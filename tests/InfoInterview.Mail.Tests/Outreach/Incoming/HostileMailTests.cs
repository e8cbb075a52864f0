using System.Diagnostics;
using System.Text;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Testing;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>The inputs H30 to H39: mail made to hurt its reader.</summary>
public sealed class HostileMailTests
{
    private const string Ours = "<mfrggzdfmztwq2lknnwg23tpob.ywjayq2dmfrggzdf@example.org>";

    [Fact]
    public void H30_half_a_million_references_are_cut_before_the_parser()
    {
        var ids = string.Join(' ', Enumerable.Range(0, 500_000).Select(number => $"<{number}@example.com>"));

        var mail = InTime("references", Letter.Write("Re: Fifteen minutes", "Yes", ("In-Reply-To", Ours), ("References", ids)));
        var folded = InTime("references-folded", Letter.Write("Re: Fifteen minutes", "Yes", ("References", ids.Replace(" ", "\r\n ", StringComparison.Ordinal))));
        var enclosed = InTime("references-enclosed", Letter.Write("Re: Fifteen minutes", $"--b\n\nYes\n--b\nContent-Type: message/rfc822\n\nReferences: {ids}\nSubject: x\n\nHello\n--b--\n", ("Content-Type", "multipart/mixed; boundary=b")));

        Assert.Equal(Ours, mail.Answers[0]);
        Assert.Equal(IncomingMail.MostIds, mail.Answers.Count);
        Assert.Equal(("Yes", "Yes"), (folded.Said, enclosed.Said));
    }

    [Fact]
    public void H30_half_a_million_headers_are_cut_too()
    {
        var mail = InTime("headers", Letter.Raw("From: ravi@example.net\n" + string.Concat(Enumerable.Range(0, 500_000).Select(number => $"X-{number}: y\n")) + "\nYes\n"));
        var below = InTime("headers-below", Letter.Write("x", "--b\nContent-Type: message/rfc822\n\n" + string.Concat(Enumerable.Range(0, 500_000).Select(number => $"X-{number}: y\n")) + "\nHello\n--b--\n", ("Content-Type", "multipart/mixed; boundary=b")));

        Assert.Equal("ravi@example.net", mail.From?.Value);
        Assert.Equal("Yes", mail.Text.Trim());
        Assert.Equal(IncomingKind.Human, below.Kind);
    }

    [Fact]
    public void H31_five_thousand_parts_within_parts_end_at_the_depth_that_is_read()
    {
        var multiparts = string.Concat(Enumerable.Range(0, 5_000).Select(depth => $"--b{depth}\nContent-Type: multipart/mixed; boundary=b{depth + 1}\n\n"));
        var messages = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 5_000));

        var first = InTime("multiparts", Letter.Raw($"From: ravi@example.net\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n{multiparts}Yes\n"));
        var second = InTime("messages", Letter.Raw($"From: ravi@example.net\nMIME-Version: 1.0\n{messages}Yes\n"));
        var third = InTime("many-parts", Letter.Raw("From: ravi@example.net\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nYes\n" + string.Concat(Enumerable.Repeat("--b\n\nx\n", 200_000))));

        Assert.All([first, second, third], mail => Assert.Equal(IncomingKind.Human, mail.Kind));
        Assert.StartsWith("Yes", third.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("From: <>\n", null)]
    [InlineData("From: \n", null)]
    [InlineData("From: Ravi\n", null)]
    [InlineData("From: a@example.net, b@example.net\n", null)]
    [InlineData("From: a@example.net\nFrom: b@example.net\n", null)]
    [InlineData("From: a@example.net\nFrom: A@EXAMPLE.net\n", "a@example.net")]
    [InlineData("From: group: a@example.net, b@example.net;\n", null)]
    [InlineData("From: \"a@example.com\" <b@example.net>\n", "b@example.net")]
    [InlineData("From: =?utf-8?q?R=C3=A4vi?= <b@example.net>\n", "b@example.net")]
    public void H32_a_sender_counts_only_when_there_is_exactly_one(string header, string? expected)
    {
        var mail = Letter.Read(Letter.Raw($"{header}Subject: Hello\n\nYes\n"));

        Assert.Equal(expected, mail.From?.Value);
        Assert.Equal(("Hello", "Yes"), (mail.Subject, mail.Said));
    }

    [Theory]
    [InlineData("Tue, 1 Dec 2026 08:00:00 +0100", "2026-12-01T07:00:00Z")]
    [InlineData("Wed, 2 Dec 2026 12:00:00 +0000", "2026-12-02T12:00:00Z")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 -2359", null)]
    [InlineData("Thu, 1 Jan 1970 00:00:00 +0000", null)]
    [InlineData("Tue, 1 Dec 2026 08:00:00 -2359", "2026-12-02T07:59:00Z")]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void H32_a_date_is_believed_only_near_the_time_it_came(string date, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Letter.Read("x", "y", ("Date", date)).WrittenAt);

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
        var mail = InTime("nested-div", Letter.Write("x", string.Concat(Enumerable.Repeat("<div>", 20_000)) + "Yes" + string.Concat(Enumerable.Repeat("</div></p>", 20_000)), ("Content-Type", "text/html; charset=utf-8")));
        var quotes = InTime("nested-quotes", Letter.Write("x", "Yes" + string.Concat(Enumerable.Repeat("<blockquote>no", 20_000)), ("Content-Type", "text/html; charset=utf-8")));

        Assert.Equal(("Yes", "Yes"), (mail.Said, quotes.Said));
    }

    [Fact]
    public void H35_a_damaged_winmail_dat_is_left_alone()
    {
        var mail = InTime("tnef", Letter.Write("Re: Fifteen minutes", "--b\nContent-Type: text/plain\n\nYes\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\neJ8+IgEAAAAA////////AAAA\n--b--\n", ("Content-Type", "multipart/mixed; boundary=b")));

        Assert.Equal((IncomingKind.Human, "Yes"), (mail.Kind, mail.Said));
    }

    [Theory]
    [InlineData("Automatische Antwort: Hallo", "Ich bin nicht im Büro.", "other@example.com")]
    [InlineData("Réponse automatique : Bonjour", "Je suis absent.", "ravi@example.net")]
    [InlineData("自動応答: こんにちは", "不在です。", "ravi@example.net")]
    [InlineData("Respuesta automática: Hola", "Estoy ausente.", "ravi@example.net")]
    public void H36_an_away_notice_is_known_without_a_mark_without_a_thread_and_from_another_address(string subject, string body, string from) =>
        Assert.Equal(IncomingKind.Automatic, Letter.Read(subject, body, ("From", from)).Kind);

    [Fact]
    public void H37_a_persons_answer_through_a_gateway_that_says_bulk_is_a_persons()
    {
        Assert.Equal(IncomingKind.Human, Letter.Read("Re: Fifteen minutes", "Yes, gladly.", ("Precedence", "bulk"), ("In-Reply-To", Ours)).Kind);
        Assert.Equal(IncomingKind.Human, Letter.Read("Re: Fifteen minutes", "Yes, gladly.", ("Precedence", "list"), ("List-Id", "<x.example.net>"), ("References", Ours)).Kind);
        Assert.Equal(IncomingKind.List, Letter.Read("News", "All that is new.", ("Precedence", "bulk"), ("List-Id", "<x.example.net>")).Kind);
    }

    [Theory]
    [InlineData("failed delayed", IncomingKind.Bounce, "failed@example.net")]
    [InlineData("delivered delayed", IncomingKind.Delay, "delayed@example.net")]
    [InlineData("delayed", IncomingKind.Delay, "delayed@example.net")]
    [InlineData("delivered relayed", IncomingKind.Automatic, null)]
    [InlineData("delayed failed", IncomingKind.Bounce, "failed@example.net")]
    public void H38_each_recipient_of_a_report_is_looked_at(string actions, IncomingKind kind, string? address)
    {
        var groups = string.Concat(actions.Split(' ').Select(action => $"Final-Recipient: rfc822;{action}@example.net\nAction: {action}\nStatus: {(action == "failed" ? "5.1.1" : action == "delayed" ? "4.4.1" : "2.0.0")}\n\n"));

        var mail = Letter.Parts("multipart/report; report-type=delivery-status", "", "Content-Type: text/plain\n\nReport.\n", $"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n{groups}");

        Assert.Equal((kind, address), (mail.Kind, mail.Failure?.Address));
        Assert.Empty(mail.Returns);
    }

    [Fact]
    public void H38_a_forged_bounce_gives_back_only_what_it_holds()
    {
        var mail = Letter.Read("Undelivered Mail Returned to Sender", "<ravi@example.net>: 550 5.1.1 User unknown", ("From", "MAILER-DAEMON@evil.example"), ("In-Reply-To", Ours));

        Assert.Equal(IncomingKind.Bounce, mail.Kind);
        Assert.Empty(mail.Returns);
        Assert.Empty(mail.ReturnedTokens);
    }

    [Fact]
    public void H39_an_answer_from_another_address_names_every_mail_that_it_answers_the_nearest_first()
    {
        var mail = Letter.Read("Re: Fifteen minutes", "Yes", ("From", "ravi@private.example"), ("In-Reply-To", "<two@example.org>"), ("References", $"<one@example.org> {Ours} <two@example.org> <one@example.org>"));

        Assert.Equal(["<two@example.org>", "<one@example.org>", Ours], mail.Answers);
        Assert.Equal("ravi@private.example", mail.From?.Value);
        Assert.Empty(mail.Returns);
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

        InTime(name, Letter.Write("Out of office", body, ("Content-Type", kind == 7 ? "text/html" : "text/plain")));
        InTime($"{name}-bounce", Letter.Write("Undelivered", body, ("From", "MAILER-DAEMON@example.net"), ("Return-Path", "<>")));
        InTime($"{name}-away", Letter.Write("Away", body, ("Auto-Submitted", "auto-replied")));
    }

    /// <summary>Reads, prints how long it took, and fails only far beyond what a busy machine explains.</summary>
    private static IncomingMail InTime(string name, byte[] bytes)
    {
        var start = Stopwatch.GetTimestamp();
        var mail = Letter.Read(bytes);
        var took = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Figure.Print("hostile-mail", ("input", name), ("ms", took));
        Assert.True(took < 5_000, $"{name} took {took} ms");
        Assert.True(mail.Text.Length <= IncomingMail.TextMaxLength && (mail.Html?.Length ?? 0) <= IncomingMail.HtmlMaxLength);
        return mail;
    }
}
