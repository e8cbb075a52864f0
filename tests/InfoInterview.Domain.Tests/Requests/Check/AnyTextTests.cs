using System.Text.RegularExpressions;
using CsCheck;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Requests.Check.Rules;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Requests.Check;

public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "Hi Priya,", "\n", "\r\n", "\r", "\n\n", " ", ". ", "? ", "!", "> quoted\n", "-- \n", "Best,\n", "Marek", "Marek Novak", "{{", "}}", "[x]", "<img", "XXX", "\0", "\uD800", "\uDC00", "\uFFFD",
        "e\u0301", "\u0301", "\u1100\u1161\u11A8", "🙂", "👩‍💻", "\u202E", "ß", "İ", "ı", "in a quick chat", "15 minutes", "an hour", "not looking for a job", "any openings", "but", ",", ";", "https://",
        "https://a.b/?utm_x=1&y", "bit.ly/x", "cal.com", "?", "pick your brain", "I hope this email finds you well. ", "my name is", "résumé", "URGENT", "a", "word ", "1", "-", "–", "'", "’", "not ", "http://[", "@",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 60].Select(c => new string(c)),
        Gen.OneOf(Pieces).Array[0, 25].Select(p => string.Concat(p)));

    private static readonly Gen<DraftToCheck> Draft = Gen.Select(
        Gen.Enum<MessageKind>(), Gen.Enum<Channel>(), Text, Text, Text, Gen.Bool,
        (kind, channel, subject, body, fact, inThread) => new DraftToCheck
        {
            Kind = kind,
            Channel = channel,
            Subject = subject,
            Body = body,
            AskerFullName = fact,
            OtherContactNames = [fact],
            Contact = new() { GivenName = fact, ConnectionLine = fact, Organisation = fact, Role = fact, ReferrerName = fact, City = fact, Works = [fact], FieldWords = [fact], Shared = [fact], Zone = Zone.Utc },
            Request = new() { InThread = inThread, AskedMinutes = inThread ? 15 : null },
            Now = DateTimeOffset.UnixEpoch,
        });

    [Fact]
    public void No_text_makes_it_throw_and_every_span_lies_inside_its_text() => Draft.Sample(AssertWhole, iter: 10_000);

    [Theory]
    [InlineData("a")]
    [InlineData("{")]
    [InlineData("{{")]
    [InlineData("[a")]
    [InlineData("<a")]
    [InlineData("!")]
    [InlineData("![")]
    [InlineData("?")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\0")]
    [InlineData("\uD83D")]
    [InlineData("e\u0301")]
    [InlineData("\u0301")]
    [InlineData("\u0301\u0316\u0327")]
    [InlineData("not ")]
    [InlineData("not a job, ")]
    [InlineData("job")]
    [InlineData("15 ")]
    [InlineData("15 to ")]
    [InlineData("pick ")]
    [InlineData("your a ")]
    [InlineData("whatever a ")]
    [InlineData("I will a ")]
    [InlineData("my a b ")]
    [InlineData("any,")]
    [InlineData("> ")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("www.")]
    [InlineData("https://a.example/?utm_a=1 ")]
    [InlineData("Marek\n")]
    [InlineData("pick                                                  ")]
    public void A_hundred_thousand_characters_of_one_thing_are_read_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var draft = Drafts.Good with { Subject = text, Body = text, HasAttachment = true };
        AssertWhole(draft);
        Assert.DoesNotContain(RequestCheck.Run(draft).Findings, f => f.Title == "Look at this point yourself");
    }

    [Fact]
    public void What_no_message_can_hold_is_not_read() =>
        Assert.Empty((Drafts.Good with { Body = Drafts.Good.Body + new string(' ', Message.BodyMaxLength) + "[blank]" }).Found("L01"));

    [Fact]
    public void A_rule_that_runs_out_of_time_asks_the_writer_to_look()
    {
        var slow = new Rule("L99", _ => true, _ => throw new RegexMatchTimeoutException());
        var finding = Assert.Single(RequestCheck.Run(Drafts.Good, [slow]).Findings);
        Assert.Equal(("L99", Severity.Warning, "Look at this point yourself"), (finding.Id, finding.Severity, finding.Title));
    }

    private static void AssertWhole(DraftToCheck draft)
    {
        var report = RequestCheck.Run(draft);
        Assert.InRange(report.Findings.Count, 0, 80);
        foreach (var finding in report.Findings)
        {
            AssertInside(finding.Span, draft);
            AssertInside(finding.Fix?.Span, draft);
            Assert.False(string.IsNullOrWhiteSpace(finding.Title) || string.IsNullOrWhiteSpace(finding.Why));
            if (finding.Fix is not null)
                Assert.NotNull(draft.Mended(finding));
        }
    }

    private static void AssertInside(TextSpan? span, DraftToCheck draft)
    {
        if (span is not { } there)
            return;
        Assert.True(there.Start >= 0 && there.Length >= 0);
        Assert.True(there.End <= (there.Part == TextPart.Subject ? draft.Subject : draft.Body).Length);
    }
}
