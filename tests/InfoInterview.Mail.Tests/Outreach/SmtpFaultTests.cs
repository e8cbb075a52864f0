using System.Collections.Concurrent;
using InfoInterview.Domain.Outreach;
using InfoInterview.Mail.Outreach;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;
using static InfoInterview.Domain.Outreach.SendPhase;
using static InfoInterview.Domain.Outreach.SendVerdict;

namespace InfoInterview.Mail.Tests.Outreach;

public sealed class SmtpFaultTests : IDisposable
{
    private static readonly Row[] Expected =
    [
        new(SmtpFault.None, Sent, Reply, 250, null),
        new(SmtpFault.GreetingDropped, NotSent, None, null, null),
        new(SmtpFault.GreetingRefused, NotSent, None, 554, null),
        new(SmtpFault.EhloDropped, NotSent, None, null, null),
        new(SmtpFault.AuthDropped, NotSent, Connected, null, null),
        new(SmtpFault.AuthRefused, NotSent, Connected, 535, AccountFault.AuthRefused),
        new(SmtpFault.AuthDeferred, NotSent, Connected, 454, null),
        new(SmtpFault.MailDropped, NotSent, Connected, null, null),
        new(SmtpFault.MailDeferred, Deferred, Connected, 451, null),
        new(SmtpFault.MailRefused, Refused, Connected, 553, AccountFault.QuotaOrPolicy),
        new(SmtpFault.MailWantsSignIn, NotSent, Connected, 530, AccountFault.AuthRefused),
        new(SmtpFault.RcptDropped, NotSent, Connected, null, null),
        new(SmtpFault.RcptDeferred, Deferred, Connected, 450, null),
        new(SmtpFault.RcptRefused, Refused, Connected, 550, null),
        new(SmtpFault.RcptSilent, NotSent, Connected, null, null),
        new(SmtpFault.DataDropped, NotSent, SendPhase.Data, null, null),
        new(SmtpFault.DataClosing, Deferred, SendPhase.Data, 421, null),
        new(SmtpFault.DataRefused, Refused, SendPhase.Data, 550, null),
        new(SmtpFault.DataWithoutGoAhead, NotSent, SendPhase.Data, 250, null),
        new(SmtpFault.ContentDropped, Unknown, Dot, null, null),
        new(SmtpFault.DotDropped, Unknown, Dot, null, null),
        new(SmtpFault.DotReset, Unknown, Dot, null, null),
        new(SmtpFault.DotHalfReply, Unknown, Dot, null, null),
        new(SmtpFault.DotGarbage, Unknown, Dot, null, null),
        new(SmtpFault.DotStrangeCode, Unknown, Dot, null, null),
        new(SmtpFault.DotContinues, Unknown, Dot, null, null),
        new(SmtpFault.DotSilent, Unknown, Dot, null, null),
        new(SmtpFault.DotEndless, Unknown, Dot, null, null),
        new(SmtpFault.DotDeferred, Deferred, Reply, 451, null),
        new(SmtpFault.DotClosing, Deferred, Reply, 421, null),
        new(SmtpFault.DotFull, Refused, Reply, 552, null),
        new(SmtpFault.DotRefused, Refused, Reply, 554, null),
        new(SmtpFault.DotPolicy, Refused, Reply, 550, AccountFault.QuotaOrPolicy),
        new(SmtpFault.AcceptedThenDropped, Sent, Reply, 250, null),
        new(SmtpFault.AcceptedInLines, Sent, Reply, 250, null),
        new(SmtpFault.AcceptedBare, Sent, Reply, 250, null),
        new(SmtpFault.QuitDropped, Sent, Reply, 250, null),
        new(SmtpFault.QuitSilent, Sent, Reply, 250, null),
    ];

    private static readonly SmtpFault[] Elsewhere = [SmtpFault.StartTlsNotOffered, SmtpFault.StartTlsRefused, SmtpFault.StartTlsInjected];

    private static readonly MailTimeouts Short =
        new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));

    private readonly TestAuthority _authority = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("infointerview-mail-").FullName;
    private readonly string _authorityFile;

    public SmtpFaultTests() => _authorityFile = _authority.WriteTo(_folder);

    [Fact]
    public async Task Every_fault_of_a_server_lands_in_its_state_in_every_dialect()
    {
        using var certificate = _authority.Issue();
        var wrong = new ConcurrentQueue<string>();
        var cases = Enum.GetValues<SmtpDialect>().SelectMany(_ => Expected, (dialect, row) => (Dialect: dialect, Row: row)).ToList();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 6, CancellationToken = TestContext.Current.CancellationToken }, async (item, ct) =>
        {
            await using var server = FaultySmtpServer.Start(item.Row.Fault, item.Dialect, certificate);
            var asked = 0;
            var outcome = await new SmtpTransport().SendAsync(Some.Envelope(), Route(server), () => ++asked > 0, ct);
            if (!IsRight(item.Row, outcome, asked, server))
                wrong.Enqueue($"{item.Dialect} {item.Row.Fault}: {outcome}, asked {asked}, contents {server.Contents.Count}");
        });

        Figure.Print("smtp-faults", ("cases", cases.Count), ("wrong", wrong.Count));
        Assert.Equal(3 * (Enum.GetValues<SmtpFault>().Length - Elsewhere.Length), cases.Count);
        Assert.True(wrong.IsEmpty, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_fault_the_server_knows_is_expected_somewhere() =>
        Assert.Equal(Enum.GetValues<SmtpFault>().Order(), Expected.Select(row => row.Fault).Concat(Elsewhere).Order());

    [Theory]
    [InlineData(SmtpFault.StartTlsNotOffered)]
    [InlineData(SmtpFault.StartTlsRefused)]
    public async Task Without_the_promised_encryption_no_password_is_shown(SmtpFault fault)
    {
        using var certificate = _authority.Issue();
        await using var server = FaultySmtpServer.Start(fault, SmtpDialect.StartTls, certificate);

        var outcome = await SendAsync(server);

        Assert.Equal((NotSent, AccountFault.TlsFailed), (outcome.Verdict, outcome.Fault));
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_slipped_in_before_the_encryption_are_not_believed()
    {
        using var certificate = _authority.Issue();
        await using var server = FaultySmtpServer.Start(SmtpFault.StartTlsInjected, SmtpDialect.StartTls, certificate);

        var outcome = await SendAsync(server);

        Assert.Equal(Sent, outcome.Verdict);
        Assert.Equal(2, server.Commands.Count(command => command.StartsWith("EHLO", StringComparison.Ordinal)));
        Assert.Single(server.Contents);
    }

    [Fact]
    public async Task A_server_that_repeats_the_password_does_not_get_it_into_the_record()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.AuthRefused, SmtpDialect.Plain);

        var outcome = await SendAsync(server);

        Assert.Equal("5.7.8 Wrong name or password for •••", outcome.Text);
        Assert.Equal("5.7.8", outcome.EnhancedCode);
    }

    [Fact]
    public async Task A_person_who_does_not_exist_is_known_from_the_finer_code()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.RcptRefused, SmtpDialect.Pipelining);

        var outcome = await SendAsync(server);

        Assert.True(outcome.BadRecipient);
        Assert.Equal("5.1.1", outcome.EnhancedCode);
    }

    [Theory]
    [InlineData(SmtpDialect.Plain)]
    [InlineData(SmtpDialect.Pipelining)]
    public async Task When_the_guard_says_no_the_content_is_not_announced(SmtpDialect dialect)
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.None, dialect);

        var outcome = await new SmtpTransport().SendAsync(Some.Envelope(), Route(server), () => false, TestContext.Current.CancellationToken);

        Assert.Equal((Stopped, RcptOk), (outcome.Verdict, outcome.Phase));
        Assert.DoesNotContain("DATA", server.Commands);
        Assert.Empty(server.Contents);
    }

    [Theory]
    [InlineData(SmtpDialect.Plain)]
    [InlineData(SmtpDialect.Pipelining)]
    public async Task When_the_guard_fails_the_content_is_not_announced_and_its_fault_is_passed_on(SmtpDialect dialect)
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.None, dialect);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() =>
            new SmtpTransport().SendAsync(Some.Envelope(), Route(server), () => throw new InvalidTimeZoneException(), TestContext.Current.CancellationToken));

        Assert.DoesNotContain("DATA", server.Commands);
    }

    [Fact]
    public async Task Cancelling_before_the_guard_sends_nothing()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.RcptSilent, SmtpDialect.Plain);
        using var stop = new CancellationTokenSource();
        server.Heard = line =>
        {
            if (line.StartsWith("RCPT", StringComparison.Ordinal))
                stop.Cancel();
        };
        var patient = new MailTimeouts(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));

        var outcome = await new SmtpTransport().SendAsync(Some.Envelope(), Route(server, patient), () => true, stop.Token);

        Assert.Equal(NotSent, outcome.Verdict);
    }

    [Fact]
    public async Task Cancelling_after_the_guard_lets_the_transmission_finish()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.None, SmtpDialect.Plain);
        using var stop = new CancellationTokenSource();
        server.Heard = line =>
        {
            if (line == "DATA")
                stop.Cancel();
        };

        var outcome = await new SmtpTransport().SendAsync(Some.Envelope(), Route(server), () => true, stop.Token);

        Assert.Equal(Sent, outcome.Verdict);
        Assert.True(stop.IsCancellationRequested);
    }

    [Fact]
    public async Task The_outcome_does_not_wait_for_a_server_that_is_silent_at_the_end()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.QuitSilent, SmtpDialect.Plain);

        var sending = SendAsync(server);
        var first = await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken));

        Assert.Same(sending, first);
        Assert.Equal(Sent, (await sending).Verdict);
    }

    [Fact]
    public async Task Dots_are_doubled_and_every_line_ends_with_both_characters_on_the_wire()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.None, SmtpDialect.Plain);
        var mail = Some.Mail("one\n.\n..\n.\r.\n\nMAIL FROM:<evil@x.test>\r.\r\nend");
        var envelope = Some.Envelope(mail);

        var outcome = await new SmtpTransport().SendAsync(envelope, Route(server), () => true, TestContext.Current.CancellationToken);

        Assert.Equal(Sent, outcome.Verdict);
        var content = Assert.Single(server.Contents);
        Assert.True(MimeBytes.AreWholeLines(content));
        var lines = System.Text.Encoding.ASCII.GetString(content).Split("\r\n");
        Assert.All(lines[..^2], line => Assert.False(line is "."));
        Assert.Equal(4, lines.Count(line => line == ".."));
        var unstuffed = string.Join("\r\n", lines[..^2].Select(line => line.StartsWith('.') ? line[1..] : line)) + "\r\n";
        Assert.Equal(System.Text.Encoding.ASCII.GetString(envelope.Mime.Span), unstuffed);
    }

    [Fact]
    public async Task A_letter_outside_ascii_before_the_at_is_refused_when_the_server_cannot_carry_it()
    {
        await using var server = FaultySmtpServer.Start(SmtpFault.None, SmtpDialect.Plain);
        var envelope = Some.Envelope(Some.Mail() with { To = EmailAddress.Parse("josé@example.net") });

        var outcome = await new SmtpTransport().SendAsync(envelope, Route(server), () => true, TestContext.Current.CancellationToken);

        Assert.Equal(Refused, outcome.Verdict);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // Besides the outcome: the guard is asked once when the recipient was accepted, and a message that is not
    // sent or unknown was never whole in the server's hands unless the server said so itself.
    private static bool IsRight(Row row, SendOutcome outcome, int asked, FaultySmtpServer server) =>
        (outcome.Verdict, outcome.Phase, outcome.Code, outcome.Fault) == (row.Verdict, row.Phase, row.Code, row.Account)
        && asked == (outcome.Phase is None or Connected ? 0 : 1)
        && (outcome.Verdict is Sent or Unknown || outcome.Phase == Reply || server.Contents.IsEmpty);

    private Task<SendOutcome> SendAsync(FaultySmtpServer server) =>
        new SmtpTransport().SendAsync(Some.Envelope(), Route(server), () => true, TestContext.Current.CancellationToken);

    private MailRoute Route(FaultySmtpServer server, MailTimeouts? timeouts = null) =>
        new("localhost", server.Port, server.Dialect == SmtpDialect.StartTls ? TlsMode.StartTls : TlsMode.None, "jane", "correct horse")
        {
            TrustedAuthoritiesFile = _authorityFile,
            Timeouts = timeouts ?? Short,
        };

    private sealed record Row(SmtpFault Fault, SendVerdict Verdict, SendPhase Phase, int? Code, AccountFault? Account);
}
