using System.Text.RegularExpressions;
using InfoInterview.Domain.Outreach.Incoming;
using MimeKit;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Reads a mail that came in, from its bytes to what it is and what it says. No mail makes it fail or keeps it busy for long.</summary>
public static class MailReader
{
    /// <summary>Reads a mail. One that cannot be taken apart comes back as a person's, with its raw text and a <see cref="IncomingMail.Why"/> that says so.</summary>
    /// <param name="mail">The bytes as the server gave them.</param>
    /// <param name="arrivedAt">When the server took it in: what a date in it may be near to.</param>
    public static IncomingMail Read(ReadOnlyMemory<byte> mail, DateTimeOffset arrivedAt)
    {
        var capped = HeaderCap.Apply(mail.Span);
        try
        {
            return Read(OpenedMail.Open(capped), arrivedAt);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ParseException or IOException or ArgumentException or InvalidOperationException or NotSupportedException or RegexMatchTimeoutException or OverflowException)
        {
            return Unreadable(capped);
        }
    }

    private static IncomingMail Read(OpenedMail mail, DateTimeOffset arrivedAt)
    {
        var text = CleanText.Lines(mail.Parts.Text, IncomingMail.TextMaxLength);
        var said = ReplyText.Of(text);
        var answers = MessageIds.Answered(mail);
        var judgement = MailJudge.Judge(mail, said, answers);
        var (from, name) = Writer.Of(mail);
        var isAutomatic = judgement.Kind == IncomingKind.Automatic;
        var gives = judgement.Kind is IncomingKind.Bounce or IncomingKind.Delay or IncomingKind.Automatic ? $"{mail.Parts.Returned}\n{text}\n{mail.Parts.Status}" : "";
        return new IncomingMail
        {
            From = from,
            FromName = name,
            Subject = mail.Subject,
            WrittenAt = WrittenAt.Of(mail["Date"], arrivedAt),
            InternetMessageId = MessageIds.In(mail["Message-Id"]) is [var own, ..] ? own : null,
            Answers = answers,
            Returns = MessageIds.Returned(gives),
            ReturnedTokens = MessageIds.Tokens(gives),
            OwnToken = MessageIds.Token(mail[MimeComposer.CopyTokenHeader]),
            Text = text,
            Said = said,
            Html = mail.Parts.Html is { } html ? CleanText.Lines(html, IncomingMail.HtmlMaxLength) : null,
            Kind = judgement.Kind,
            Why = judgement.Why,
            Failure = judgement.Failure,
            AwayUntil = isAutomatic ? ReturnDate.LastDayAway(mail.Subject, said, DateOnly.FromDateTime(arrivedAt.UtcDateTime)) : null,
            HasLeft = isAutomatic && AwayNotice.SaysLeft(mail.Subject, said),
            AsksToStop = judgement.Kind is IncomingKind.Human or IncomingKind.Automatic && StopRequest.IsIn(mail.Subject, said),
        };
    }

    private static IncomingMail Unreadable(byte[] capped)
    {
        var text = CleanText.Lines(PartText.Decode(capped.AsSpan(0, Math.Min(capped.Length, PartText.MostBytes)), null), IncomingMail.TextMaxLength);
        return new IncomingMail { Text = text, Said = text, Kind = IncomingKind.Human, Why = "it could not be read as a mail" };
    }
}
