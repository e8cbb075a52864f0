using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>The inputs H36 to H39: mail that is easily taken for what it is not.</summary>
public sealed class MisleadingMailTests
{
    private const string Ours = "<mfrggzdfmztwq2lknnwg23tpob.ywjayq2dmfrggzdf@example.org>";

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
}
