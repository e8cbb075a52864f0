using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Meetings;
using InfoInterview.Mail.Outreach;

namespace InfoInterview.Mail.Tests.Outreach;

/// <summary>Any message will do.</summary>
internal static class Some
{
    public static readonly EmailAddress Jane = EmailAddress.Parse("jane@example.org");
    public static readonly EmailAddress Ravi = EmailAddress.Parse("ravi@example.net");
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1));

    public static OutgoingMail Mail(string text = "Dear Ravi,\n\nmay I ask you for fifteen minutes?\n\nJane", string subject = "Fifteen minutes") =>
        new(Jane, "Jane Doe", Ravi, "Ravi Rao", subject, text, Monday, InternetMessageId.Create(OutboxId.New(), Jane), CopyToken.Create());

    public static MailEnvelope Envelope(OutgoingMail? mail = null)
    {
        mail ??= Mail();
        return new MailEnvelope(mail.From, mail.To, MimeComposer.Compose(mail), mail.InternetMessageId);
    }

    public static Invitation Invitation(CalendarMethod method = CalendarMethod.Request, int sequence = 0) => new(
        "4f3c@infointerview", sequence, method, "Talk about museum work", "Fifteen minutes, by phone.\nI will ring you.", "+44 20 7946 0000",
        new DateTimeOffset(2026, 3, 10, 15, 0, 0, TimeSpan.Zero), TimeSpan.FromMinutes(15), Zone.Of("America/New_York"), Jane, "Jane Doe", Ravi, "Rao, Ravi", Monday);
}
