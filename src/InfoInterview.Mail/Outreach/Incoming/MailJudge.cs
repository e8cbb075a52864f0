using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Asks each kind in turn whether a mail is certainly of it. What nobody claims, a person wrote.</summary>
internal static class MailJudge
{
    /// <summary>The judgement.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="said">What its writer added.</param>
    /// <param name="answers">What it answers.</param>
    public static Judgement Judge(OpenedMail mail, string said, IReadOnlyList<string> answers) =>
        AutomaticMarks.JudgeReport(mail)
        ?? ByReport(mail)
        ?? InformalReport.Judge(mail)
        ?? CalendarAnswer.Judge(mail)
        ?? AutomaticMarks.Judge(mail)
        ?? AwayNotice.Judge(mail, said)
        ?? ListMarks.Judge(mail, answers)
        ?? new(IncomingKind.Human, "nothing in it says that a program wrote it");

    /// <summary>Only a mail that is a report as a whole, or was written by a mail system, is believed to report.</summary>
    private static Judgement? ByReport(OpenedMail mail)
    {
        var fields = mail.Parts.Status;
        return fields.Length > 0 && (mail.ContentType.IsMimeType("multipart", "report") || MachineSender.Wrote(mail)) ? DeliveryReport.Judge(fields, mail.Parts.Text) : null;
    }
}
