using System.Diagnostics;
using CsCheck;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Testing;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>Mails that were damaged at random, always in the same way.</summary>
public sealed class MutatedMailTests
{
    private const int Rounds = 2_000;
    private static readonly byte[][] Seeds =
    [
        Letter.Write("Re: Fifteen minutes", "Yes\n\nOn Mon, 30 Nov 2026 at 09:12, Jane <jane@example.org> wrote:\n> May I?\n-- \nRavi", ("In-Reply-To", "<a@example.org>"), ("References", "<a@example.org> <b@example.org>")),
        Letter.Write("Automatic reply: x", "I am out of the office until 12 January 2027.", ("Auto-Submitted", "auto-replied")),
        Letter.Write("x", "<div class=gmail_quote><blockquote>no</blockquote></div><p>Yes &amp; no<br>", ("Content-Type", "text/html; charset=utf-8")),
        Letter.Write("Report", "--b\n\nIt failed.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\nFinal-Recipient: rfc822; a@example.net\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <a@example.org>\n\nx\n--b--\n", ("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")),
        Letter.Write("failure notice", "<a@example.net>:\n550 5.1.1 unknown\n--- Below this line is a copy of the message.\n\nMessage-ID: <a@example.org>\n", ("From", "MAILER-DAEMON@example.net"), ("Return-Path", "<>")),
        Letter.Write("=?utf-8?b?w6RiYw==?= =?iso-2022-jp?q?=1B$B?=", "--b\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\n--b\nContent-Transfer-Encoding: base64\n\nw6RiYw==\n--b--\n", ("Content-Type", "multipart/alternative; boundary=\"b\"")),
    ];

    private static readonly byte[][] Bits = [.. new[] { "\0", "\r\n", "\n\n", ":", "<", ">", "@", "\"", ";", "=?utf-7?q?", "--b", "\u00ff", "\ud83d", "(((", "%", "\r", " \t", "Content-Type: multipart/mixed; boundary=b\r\n", "From: ", "Action: delayed\r\n" }.Select(System.Text.Encoding.UTF8.GetBytes)];

    [Fact]
    public void No_damage_makes_reading_fail_or_last()
    {
        var worst = 0L;
        Letter.Read("Warm", "up");
        var change = Gen.Select(Gen.Int[0, 3], Gen.Double.Unit, Gen.Int[0, Bits.Length - 1], Gen.Int[1, 80]);
        Gen.Select(Gen.Int[0, Seeds.Length - 1], change.List[1, 12]).Sample(
            (seed, changes) =>
            {
                var bytes = changes.Aggregate(Seeds[seed], (mail, one) => Damage(mail, one.Item1, one.Item2, one.Item3, one.Item4));
                var start = Stopwatch.GetTimestamp();
                var mail = Letter.Read(bytes);
                worst = Math.Max(worst, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                AssertWhole(mail);
            },
            seed: "0000KOIPe036", iter: Rounds, threads: 1);

        Figure.Print("mutated-mail", ("mails", Rounds), ("worst_ms", worst));
        Assert.True(worst < 5_000, $"{worst} ms");
    }

    private static void AssertWhole(IncomingMail mail)
    {
        Assert.NotEmpty(mail.Why);
        Assert.True(mail.Text.Length <= IncomingMail.TextMaxLength && mail.Said.Length <= IncomingMail.TextMaxLength);
        Assert.DoesNotContain('\0', mail.Text + mail.Subject + mail.FromName + mail.Html + mail.Failure?.Words + mail.Failure?.Address + mail.Why);
        Assert.All(mail.Answers.Concat(mail.Returns), id => Assert.True(id is ['<', .., '>'] && id.Length <= 320));
        Assert.Equal(mail.Kind is IncomingKind.Bounce or IncomingKind.Delay, mail.Failure is not null);
    }

    private static byte[] Damage(byte[] mail, int how, double where, int bit, int length)
    {
        var at = (int)(where * mail.Length);
        var end = Math.Min(mail.Length, at + length);
        return how switch
        {
            0 => [.. mail[..at], .. mail[end..]],
            1 => [.. mail[..at], .. Bits[bit], .. mail[at..]],
            2 => [.. mail[..end], .. mail[at..end], .. mail[end..]],
            _ => [.. mail[..at], .. mail[at..end].Select(value => (byte)(value ^ length)), .. mail[end..]],
        };
    }
}
