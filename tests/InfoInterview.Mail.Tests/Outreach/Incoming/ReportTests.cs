using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

public sealed class ReportTests
{
    private const string Notice = "Content-Type: text/plain\n\nYour mail could not be delivered.\n";
    private const string Returned = "Content-Type: message/rfc822\n\nMessage-ID: <ours@example.org>\nX-InfoInterview-Id: abcdefghijklmnopqrstuvwxyz\nFrom: jane@example.org\nTo: ravi@example.net\n\nHello\n";
    private const string Type = "multipart/report; report-type=delivery-status";

    [Fact]
    public void A_standard_report_gives_the_address_the_code_the_words_and_the_mail_that_came_back()
    {
        var mail = Letter.Parts(Type, "", Notice, Status("failed", "5.1.1", "smtp; 550 5.1.1 No such\n user here"), Returned);

        Assert.Equal(IncomingKind.Bounce, mail.Kind);
        Assert.Equal(new DeliveryFailure("ravi@example.net", true, "5.1.1", "550 5.1.1 No such user here"), mail.Failure);
        Assert.Equal(["<ours@example.org>"], mail.Returns);
        Assert.Equal(["abcdefghijklmnopqrstuvwxyz"], mail.ReturnedTokens);
        Assert.Null(mail.OwnToken);
    }

    [Theory]
    [InlineData("5.1.1", "", true)]
    [InlineData("5.2.2", "", false)]
    [InlineData("4.4.7", "", false)]
    [InlineData("5.0.0", "smtp; 452 4.2.2 over quota", false)]
    [InlineData("5.0.0", "smtp; 550 the mailbox is full", false)]
    [InlineData("5.0.0", "smtp; 550 no such user", true)]
    [InlineData("5.2.1", "smtp; 550 5.2.1 mailbox full", false)]
    [InlineData("5.7.1", "smtp; 550 5.7.1 blocked", true)]
    [InlineData("", "smtp; 550 no such user", true)]
    [InlineData("", "smtp; 450 try later", false)]
    [InlineData("", "", true)]
    public void Codes_say_whether_it_is_for_good_before_words_do(string status, string diagnosis, bool permanent) =>
        Assert.Equal(permanent, Letter.Parts(Type, "", Notice, Status("failed", status, diagnosis), Returned).Failure?.IsPermanent);

    [Fact]
    public void Of_several_recipients_the_first_that_failed_counts()
    {
        var status = Status("delivered", "2.0.0", "", "first@example.net") + "\n" + Fields("failed", "5.1.1", "", "second@example.net") + "\n" + Fields("failed", "4.0.0", "", "third@example.net");

        var mail = Letter.Parts(Type, "", Notice, status, Returned);

        Assert.Equal((IncomingKind.Bounce, "second@example.net", true), (mail.Kind, mail.Failure?.Address, mail.Failure?.IsPermanent));
    }

    [Fact]
    public void A_read_receipt_is_a_machines()
    {
        var mail = Letter.Parts("multipart/report; report-type=disposition-notification", "", "Content-Type: text/plain\n\nYour message was read.\n", "Content-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;ravi@example.net\nDisposition: manual-action/MDN-sent-manually; displayed\n");

        Assert.Equal(IncomingKind.Automatic, mail.Kind);
        Assert.Contains("receipt", mail.Why, StringComparison.Ordinal);
        Assert.Null(mail.Failure);
    }

    [Fact]
    public void A_complaint_is_a_machines() => Assert.Equal(
        IncomingKind.Automatic,
        Letter.Parts("multipart/report; report-type=feedback-report", "", Notice, "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\n", Returned).Kind);

    [Fact]
    public void A_person_who_forwards_a_report_as_it_came_is_a_person()
    {
        var report = $"Content-Type: message/rfc822\n\nFrom: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail\nMIME-Version: 1.0\nContent-Type: {Type}; boundary=\"b2\"\n\n--b2\n{Status("failed", "5.1.1", "")}\n--b2--\n";

        var mail = Letter.Read(Letter.Raw($"From: Ravi Rao <ravi@example.net>\nSubject: Fwd: Undelivered Mail\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain\n\nThis came back to me.\n--b1\n{report}--b1--\n"));

        Assert.Equal(IncomingKind.Human, mail.Kind);
        Assert.Equal("This came back to me.", mail.Said);
        Assert.Empty(mail.Returns);
    }

    [Theory]
    [InlineData("REPLY", IncomingKind.CalendarAnswer)]
    [InlineData("COUNTER", IncomingKind.CalendarAnswer)]
    [InlineData("REQUEST", IncomingKind.Human)]
    [InlineData("CANCEL", IncomingKind.Human)]
    [InlineData("PUBLISH", IncomingKind.Automatic)]
    public void An_answer_of_a_calendar_is_known_by_its_method_wherever_it_stands(string method, IncomingKind kind)
    {
        var calendar = $"BEGIN:VCALENDAR\nMETHOD:{method}\nEND:VCALENDAR\n";

        Assert.Equal(kind, Answer($"text/calendar; method={method}", calendar).Kind);
        Assert.Equal(kind, Answer("text/calendar", calendar).Kind);
        Assert.Equal(kind, Answer("application/ics; name=invite.ics", calendar).Kind);
    }

    private static IncomingMail Answer(string type, string calendar) => Letter.Read(Letter.Raw(
        $"From: Ravi Rao <ravi@example.net>\nSubject: Accepted: Talk\nAuto-Submitted: auto-generated\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain\n\nRavi has accepted.\n--b1\nContent-Type: {type}\n\n{calendar}--b1--\n"));

    private static string Status(string action, string status, string diagnosis, string address = "ravi@example.net") =>
        $"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n{Fields(action, status, diagnosis, address)}";

    private static string Fields(string action, string status, string diagnosis, string address) =>
        $"Final-Recipient: rfc822; {address}\nAction: {action}\n{(status.Length > 0 ? $"Status: {status}\n" : "")}{(diagnosis.Length > 0 ? $"Diagnostic-Code: {diagnosis}\n" : "")}";
}
