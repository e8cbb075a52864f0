using System.Text;
using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Outreach;
using InfoInterview.Testing.Servers;
using MimeKit;

namespace InfoInterview.Mail.Tests.Outreach;

public sealed class DeliveryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TlsMode.StartTls)]
    [InlineData(TlsMode.ImplicitTls)]
    public async Task A_message_reaches_a_real_server_byte_for_byte(TlsMode tls)
    {
        await using var sink = await StartAsync(new SmtpSinkOptions { Tls = tls });
        var envelope = Some.Envelope(Some.Mail(HardText()));

        var outcome = await new SmtpTransport().SendAsync(envelope, sink.Route(), () => true, Ct);

        Assert.True(outcome.Verdict == SendVerdict.Sent, outcome.ToString());
        Assert.Contains("queued as 000001", outcome.Text, StringComparison.Ordinal);
        var received = Assert.Single(sink.Received());
        Assert.Equal(("jane@example.org", "ravi@example.net", true), (received.From, Assert.Single(received.To), received.IsSecure));
        Assert.Equal(Encoding.Latin1.GetString(envelope.Mime.Span), Encoding.Latin1.GetString(received.Bytes));
    }

    [Fact]
    public async Task A_message_is_read_back_over_imap_as_it_was_written()
    {
        Assert.SkipWhen(ImapServer.SkipReason is not null, ImapServer.SkipReason ?? "");
        await using var sink = await StartAsync();
        await using var imap = await ImapServer.StartAsync(sink, Ct);
        var first = InternetMessageId.Create(OutboxId.New(), Some.Jane);
        var mail = Some.Mail(HardText(), "Über fünfzehn Minuten") with { InReplyTo = first, References = [first], Invitation = Some.Invitation() };

        await new SmtpTransport().SendAsync(Some.Envelope(mail), sink.Route(), () => true, Ct);
        using var message = Assert.Single(await imap.ReadInboxAsync(Ct));

        Assert.Equal(mail.InternetMessageId, $"<{message.MessageId}>");
        Assert.Equal(("Jane Doe", "jane@example.org"), (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address));
        Assert.Equal(("Ravi Rao", "ravi@example.net"), (message.To.Mailboxes.Single().Name, message.To.Mailboxes.Single().Address));
        Assert.Empty(message.Cc);
        Assert.Empty(message.Bcc);
        Assert.Equal("Über fünfzehn Minuten", message.Subject);
        Assert.Equal(Some.Monday, message.Date);
        Assert.Equal(mail.CopyToken, message.Headers[MimeComposer.CopyTokenHeader]);
        Assert.Equal(first, $"<{message.InReplyTo}>");
        Assert.Equal(first, $"<{Assert.Single(message.References)}>");
        Assert.Equal(MailText.Body(HardText()), message.TextBody?.ReplaceLineEndings("\r\n"));
        var calendar = Assert.Single(message.BodyParts.OfType<TextPart>(), part => part.ContentType.IsMimeType("text", "calendar"));
        Assert.Equal("REQUEST", calendar.ContentType.Parameters["method"]);
        Assert.Equal("REQUEST", Ical.Net.Calendar.Load(calendar.Text)!.Method);
    }

    [Fact]
    public async Task An_address_outside_ascii_is_carried_by_a_server_that_can()
    {
        await using var sink = await StartAsync(new SmtpSinkOptions { SmtpUtf8 = true });
        var mail = Some.Mail() with { To = EmailAddress.Parse("josé@müller.example") };

        var outcome = await new SmtpTransport().SendAsync(Some.Envelope(mail), sink.Route(), () => true, Ct);

        Assert.Equal((SendVerdict.Sent, ""), (outcome.Verdict, outcome.Verdict == SendVerdict.Sent ? "" : outcome.Text));
        Assert.StartsWith("josé@", Assert.Single(Assert.Single(sink.Received()).To), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_gives_the_servers_words()
    {
        await using var sink = await StartAsync();

        await FailsAsync(sink, sink.Route(password: "wrong horse"), AccountFault.AuthRefused, "It said: “535 5.7.8", "Check the user name and password");
    }

    [Fact]
    public async Task A_wrong_host_is_named()
    {
        await using var sink = await StartAsync();

        await FailsAsync(sink, sink.Route(host: "smtp.nowhere.invalid"), AccountFault.HostNotFound, "smtp.nowhere.invalid was not found", "Check the spelling");
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_named()
    {
        await using var sink = await StartAsync();
        var route = new MailRoute("localhost", 1, TlsMode.StartTls, "jane", "secret");

        await FailsAsync(sink, route, null, "could not be reached on port 1", "Check the server's name, the port");
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_not_trusted_even_from_a_trusted_authority()
    {
        await using var sink = await StartAsync(new SmtpSinkOptions { Certificate = authority => authority.Issue(["mail.example.com"]) });

        await FailsAsync(sink, sink.Route(), AccountFault.CertificateBad, "the certificate is for mail.example.com, not for localhost", "the password was not shown");
    }

    [Fact]
    public async Task An_expired_certificate_is_not_trusted()
    {
        await using var sink = await StartAsync(new SmtpSinkOptions { Certificate = authority => authority.Issue(expired: true) });

        await FailsAsync(sink, sink.Route(), AccountFault.CertificateBad, "the certificate is valid only from");
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_not_trusted()
    {
        await using var sink = await StartAsync();
        var route = new MailRoute("localhost", sink.Port, TlsMode.StartTls, sink.User, sink.Password);

        await FailsAsync(sink, route, AccountFault.CertificateBad, "an authority this machine does not know (InfoInterview test authority)");
    }

    [Fact]
    public async Task A_certificate_of_another_private_authority_is_not_trusted()
    {
        using var other = new TestAuthority();
        await using var sink = await StartAsync(new SmtpSinkOptions { Certificate = _ => other.Issue() });

        await FailsAsync(sink, sink.Route(), AccountFault.CertificateBad, "an authority this machine does not know");
    }

    [Fact]
    public async Task Tls_from_the_start_to_a_server_that_starts_in_plain_text_is_explained()
    {
        await using var sink = await StartAsync();

        await FailsAsync(sink, sink.Route(tls: TlsMode.ImplicitTls), AccountFault.TlsFailed, "No encrypted connection to localhost", "choose STARTTLS");
    }

    [Fact]
    public async Task Starttls_to_a_server_without_it_is_explained()
    {
        await using var sink = await StartAsync(new SmtpSinkOptions { Tls = TlsMode.None });

        await FailsAsync(sink, sink.Route(tls: TlsMode.StartTls), AccountFault.TlsFailed, "No encrypted connection to localhost", "choose TLS from the start");
    }

    [Fact]
    public async Task No_encryption_is_for_this_machine_only()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.None, SmtpDialect.Plain);
        var near = new MailRoute("127.0.0.1", server.Port, TlsMode.None, "jane", "secret");
        var far = new MailRoute("192.0.2.1", server.Port, TlsMode.None, "jane", "secret");

        var sent = await new SmtpTransport().SendAsync(Some.Envelope(), near, () => true, Ct);
        var refused = await new SmtpTransport().SendAsync(Some.Envelope(), far, () => true, Ct);

        Assert.Equal(SendVerdict.Sent, sent.Verdict);
        Assert.Equal((SendVerdict.NotSent, AccountFault.TlsFailed), (refused.Verdict, refused.Fault));
        Assert.Contains("only a server on this machine", SmtpProblem.Describe(refused, far), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_the_guard_stops_is_not_delivered()
    {
        await using var sink = await StartAsync();

        var outcome = await new SmtpTransport().SendAsync(Some.Envelope(), sink.Route(), () => false, Ct);

        Assert.Equal(SendVerdict.Stopped, outcome.Verdict);
        Assert.Empty(sink.Received());
    }

    private static string HardText() =>
        $"Dear Ravi,\n\n.\n..\n.hidden\nFrom the start\ntrailing blank \n=3D ünïcödé 😀\n{new string('x', 3000)} end\n\nJane";

    private static async Task FailsAsync(SmtpSink sink, MailRoute route, AccountFault? fault, params string[] words)
    {
        var outcome = await new SmtpTransport().SendAsync(Some.Envelope(), route, () => true, Ct);

        Assert.Equal((SendVerdict.NotSent, fault), (outcome.Verdict, outcome.Fault));
        Assert.Empty(sink.Received());
        var sentence = SmtpProblem.Describe(outcome, route);
        Assert.All(words, word => Assert.Contains(word, sentence, StringComparison.Ordinal));
        Assert.DoesNotContain(route.Password ?? "-", sentence, StringComparison.Ordinal);
    }

    private static async Task<SmtpSink> StartAsync(SmtpSinkOptions? options = null)
    {
        Assert.SkipWhen(SmtpSink.SkipReason is not null, SmtpSink.SkipReason ?? "");
        return await SmtpSink.StartAsync(options, Ct);
    }
}
