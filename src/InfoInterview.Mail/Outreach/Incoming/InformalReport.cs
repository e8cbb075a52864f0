using System.Text.RegularExpressions;
using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Judges a delivery report that is written in words only. A machine must have written it, and it must say so in a known way.</summary>
internal static partial class InformalReport
{
    private static readonly Phrases Subjects = Phrases.Load("bounce", "subjects");
    private static readonly Phrases Failing = Phrases.Load("bounce", "failing");
    private static readonly Phrases Waiting = Phrases.Load("bounce", "waiting");

    /// <summary>The judgement; null when it is no such report.</summary>
    public static Judgement? Judge(OpenedMail mail)
    {
        if (!MachineSender.Wrote(mail))
            return null;
        var text = NoticeText.Of(mail.Parts.Text);
        var subject = FoldedText.Of(mail.Subject, 500);
        var folded = FoldedText.Of(text.Notice, 10_000);
        var isSure = MachineSender.IsMailSystem(mail) || mail.Parts.Returned.Length + text.Copy.Length > 0;
        var waits = Waiting.AreIn(subject) || (isSure && Waiting.AreIn(folded));
        if (!waits && !Subjects.AreIn(subject) && !(isSure && Failing.AreIn(folded)) && mail["X-Failed-Recipients"].Length == 0)
            return null;
        if (!waits && (DeliveryReport.Judge(text.Notice, text.Notice) ?? DeliveryReport.Judge(text.Copy, text.Notice)) is { Failure.Address: not null } byFields)
            return byFields;
        var failure = FailureOf(mail, text, subject);
        return waits
            ? new(IncomingKind.Delay, "a mail system says that it is late") { Failure = failure with { IsPermanent = false } }
            : new(IncomingKind.Bounce, "a mail system says that it was not delivered") { Failure = failure };
    }

    private static DeliveryFailure FailureOf(OpenedMail mail, NoticeText text, string subject)
    {
        var copy = mail.Parts.Returned.Length > 0 ? mail.Parts.Returned : text.Copy;
        var named = mail["X-Failed-Recipients"];
        var original = Written().Match(copy) is { Success: true } to ? MailAddresses.First(to.Groups[1].Value) : null;
        var found = FailedAddress.In(text.Notice, named, original, MailAddresses.First(mail["To"]));
        var address = found?.Value ?? MailAddresses.First(named) ?? original ?? AddressOfCopy(copy) ?? MailAddresses.First(mail.Subject);
        var words = found is null ? text.Notice : FailedAddress.WordsAfter(text.Notice, found.Value.Value);
        var code = FailureClass.CodeOf("", words) ?? (HasReplyCode().IsMatch(words) ? null : FailureClass.CodeOf("", text.Notice));
        var isPermanent = FailureClass.IsPermanent(code, words) ?? FailureClass.IsPermanent(code, text.Notice) ?? FailureClass.IsPermanent(code, subject);
        return new(address, isPermanent ?? true, code, FailedAddress.Shorten(words));
    }

    private static string? AddressOfCopy(string copy) => ForWhom().Match(copy) is { Success: true } match ? MailAddresses.First(match.Value) : null;

    [GeneratedRegex(@"^[ \t>]{0,8}(?:X-Envelope-)?To[ \t]{0,4}:([^\n]{0,300})", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"\bfor[ \t]{1,4}<?[^\s<>]{1,100}@[^\s<>;]{1,200}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ForWhom();

    [GeneratedRegex(@"(?<![\d.:/-])(?:4[2-5]|5[0-5])\d[ -]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HasReplyCode();
}
