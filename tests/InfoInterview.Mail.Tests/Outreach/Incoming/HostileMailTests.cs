using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>The inputs H30 to H32: mail whose headers and parts are made to hurt its reader.</summary>
public sealed class HostileMailTests
{
    private const string Ours = "<mfrggzdfmztwq2lknnwg23tpob.ywjayq2dmfrggzdf@example.org>";

    [Fact]
    public void H30_half_a_million_references_are_cut_before_the_parser()
    {
        var ids = string.Join(' ', Enumerable.Range(0, 500_000).Select(number => $"<{number}@example.com>"));

        var mail = ReadInTime.Of("references", Letter.Write("Re: Fifteen minutes", "Yes", ("In-Reply-To", Ours), ("References", ids)));
        var folded = ReadInTime.Of("references-folded", Letter.Write("Re: Fifteen minutes", "Yes", ("References", ids.Replace(" ", "\r\n ", StringComparison.Ordinal))));
        var enclosed = ReadInTime.Of("references-enclosed", Letter.Write("Re: Fifteen minutes", $"--b\n\nYes\n--b\nContent-Type: message/rfc822\n\nReferences: {ids}\nSubject: x\n\nHello\n--b--\n", ("Content-Type", "multipart/mixed; boundary=b")));

        Assert.Equal(Ours, mail.Answers[0]);
        Assert.Equal(IncomingMail.MostIds, mail.Answers.Count);
        Assert.Equal(("Yes", "Yes"), (folded.Said, enclosed.Said));
    }

    [Fact]
    public void H30_half_a_million_headers_are_cut_too()
    {
        var mail = ReadInTime.Of("headers", Letter.Raw("From: ravi@example.net\n" + string.Concat(Enumerable.Range(0, 500_000).Select(number => $"X-{number}: y\n")) + "\nYes\n"));
        var below = ReadInTime.Of("headers-below", Letter.Write("x", "--b\nContent-Type: message/rfc822\n\n" + string.Concat(Enumerable.Range(0, 500_000).Select(number => $"X-{number}: y\n")) + "\nHello\n--b--\n", ("Content-Type", "multipart/mixed; boundary=b")));

        Assert.Equal("ravi@example.net", mail.From?.Value);
        Assert.Equal("Yes", mail.Text.Trim());
        Assert.Equal(IncomingKind.Human, below.Kind);
    }

    [Fact]
    public void H31_five_thousand_parts_within_parts_end_at_the_depth_that_is_read()
    {
        var multiparts = string.Concat(Enumerable.Range(0, 5_000).Select(depth => $"--b{depth}\nContent-Type: multipart/mixed; boundary=b{depth + 1}\n\n"));
        var messages = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 5_000));

        var first = ReadInTime.Of("multiparts", Letter.Raw($"From: ravi@example.net\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n{multiparts}Yes\n"));
        var second = ReadInTime.Of("messages", Letter.Raw($"From: ravi@example.net\nMIME-Version: 1.0\n{messages}Yes\n"));
        var third = ReadInTime.Of("many-parts", Letter.Raw("From: ravi@example.net\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nYes\n" + string.Concat(Enumerable.Repeat("--b\n\nx\n", 200_000))));

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
    [InlineData("Tue, 1 Dec 2026 08:00:00 -2359", "2026-12-01T08:00:00Z")]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void H32_a_date_is_believed_only_near_the_time_it_came(string date, string? expected) =>
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Letter.Read("x", "y", ("Date", date)).WrittenAt);
}
