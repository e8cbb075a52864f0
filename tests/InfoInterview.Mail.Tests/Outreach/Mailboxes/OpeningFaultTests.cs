using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Mailboxes;
using InfoInterview.Mail.Outreach.Mailboxes;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Mail.Tests.Outreach.Mailboxes;

/// <summary>Servers that misbehave before a mailbox is open.</summary>
public sealed class OpeningFaultTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ImapFault.GreetingDropped, null, "could not be reached on port", "unexpectedly disconnected")]
    [InlineData(ImapFault.GreetingBye, null, "could not be reached on port", "It said: “Too many connections from your house”. Nothing was read. Check the server's name, the port")]
    [InlineData(ImapFault.GreetingGarbage, null, "could not be reached on port", "The reason: ")]
    [InlineData(ImapFault.AuthRefused, AccountFault.AuthRefused, "localhost did not let the account sign in", "It said: “[AUTHENTICATIONFAILED] Wrong name or password: PLAIN •••”. Nothing was read. Check the user name and password")]
    [InlineData(ImapFault.AuthUnavailable, null, "Signing in to localhost did not work", "It said: “[UNAVAILABLE] The user directory is down”. Nothing was read. Try again later.")]
    [InlineData(ImapFault.AuthBye, null, "Signing in to localhost did not work", "It said: “Too many tries”.")]
    [InlineData(ImapFault.AuthDropped, null, "Signing in to localhost did not work", "unexpectedly disconnected")]
    [InlineData(ImapFault.FolderEndless, null, "Signing in to localhost did not work", "the server's answer does not end")]
    public async Task A_mailbox_that_does_not_open_says_why(ImapFault fault, AccountFault? account, string happened, string words)
    {
        await using var box = FaultyBox.Start(fault);

        var thrown = await Assert.ThrowsAsync<MailboxException>(box.OpenAsync);

        Assert.Equal(account, thrown.Fault);
        Assert.Contains(happened, thrown.Message, StringComparison.Ordinal);
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_a_word_is_left_in_time()
    {
        await using var box = FaultyBox.Start(ImapFault.GreetingSilent, patience: TimeSpan.FromMilliseconds(300));

        var thrown = await Assert.ThrowsAsync<MailboxException>(box.OpenAsync);

        Assert.Equal("no answer in time", thrown.ServerWords);
    }

    [Fact]
    public async Task A_password_that_the_login_command_had_to_quote_is_not_repeated()
    {
        await using var box = FaultyBox.Start(ImapFault.AuthRefused);
        box.Server.Abilities = "";

        var thrown = await Assert.ThrowsAsync<MailboxException>(box.OpenAsync);

        Assert.Equal(AccountFault.AuthRefused, thrown.Fault);
        Assert.Single(box.Server.Commands, command => command.StartsWith("LOGIN ", StringComparison.Ordinal));
        Assert.DoesNotContain("horse", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_is_tried_in_one_way_only()
    {
        await using var box = FaultyBox.Start(ImapFault.AuthRefused);
        box.Server.Abilities = "SASL-IR AUTH=PLAIN AUTH=LOGIN AUTH=CRAM-MD5";

        await Assert.ThrowsAsync<MailboxException>(box.OpenAsync);

        Assert.Equal("AUTHENTICATE PLAIN", string.Join(' ', Assert.Single(box.Server.Commands, IsSignIn).Split(' ')[..2]));
    }

    [Fact]
    public async Task A_server_that_takes_no_password_is_shown_none()
    {
        await using var box = FaultyBox.Start(ImapFault.None);
        box.Server.Abilities = "AUTH=XOAUTH2 LOGINDISABLED";

        var thrown = await Assert.ThrowsAsync<MailboxException>(box.OpenAsync);

        Assert.Equal((AccountFault.AuthRefused, "the server does not take a password, only XOAUTH2"), (thrown.Fault, thrown.ServerWords));
        Assert.DoesNotContain(box.Server.Commands, IsSignIn);
    }

    // H27: PREAUTH, with and without the encryption that was promised.
    [Theory]
    [InlineData(true, AccountFault.TlsFailed)]
    [InlineData(false, null)]
    public async Task A_server_that_greets_us_as_signed_in_is_not_used(bool startTls, AccountFault? account)
    {
        await using var box = FaultyBox.Start(ImapFault.GreetingPreauth, startTls);

        var thrown = await Assert.ThrowsAsync<MailboxException>(box.OpenAsync);

        Assert.Equal((account, "the server took us for somebody already signed in"), (thrown.Fault, thrown.ServerWords));
        Assert.Empty(box.Server.Commands);
    }

    [Theory]
    [InlineData(ImapFault.StartTlsNotOffered, "does not support the STARTTLS extension")]
    [InlineData(ImapFault.StartTlsRefused, "It said: “No encryption just now”.")]
    public async Task Without_the_promised_encryption_no_password_is_shown(ImapFault fault, string words)
    {
        await using var box = FaultyBox.Start(fault, startTls: true);

        var thrown = await Assert.ThrowsAsync<MailboxException>(box.OpenAsync);

        Assert.Equal(AccountFault.TlsFailed, thrown.Fault);
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(box.Server.Commands, IsSignIn);
    }

    [Fact]
    public async Task Words_slipped_in_before_the_encryption_are_not_believed()
    {
        await using var box = FaultyBox.Start(ImapFault.StartTlsInjected, startTls: true);

        await using var session = await box.OpenAsync();

        Assert.Equal(["CAPABILITY", "STARTTLS", "CAPABILITY"], box.Server.Commands.Take(3));
        Assert.StartsWith("AUTHENTICATE PLAIN", Assert.Single(box.Server.Commands, IsSignIn), StringComparison.Ordinal);
        Assert.Equal("Sent", session.Folders.Sent);
    }

    [Theory]
    [InlineData("imap.nowhere.invalid", TlsMode.ImplicitTls, AccountFault.HostNotFound, "The server imap.nowhere.invalid was not found. The reason: there is no server of that name.")]
    [InlineData("localhost", TlsMode.ImplicitTls, AccountFault.TlsFailed, "TLS from the start usually goes with 993")]
    [InlineData("192.0.2.1", TlsMode.None, AccountFault.TlsFailed, "only a server on this machine")]
    public async Task A_wrong_way_to_a_server_is_named(string host, TlsMode tls, AccountFault account, string words)
    {
        await using var server = FaultyImapServer.Start(ImapFault.None);

        var thrown = await Assert.ThrowsAsync<MailboxException>(() => ImapSession.OpenAsync(new MailRoute(host, server.Port, tls, "jane", "secret"), Ct));

        Assert.Equal(account, thrown.Fault);
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, IsSignIn);
    }

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_not_trusted()
    {
        using var authority = new TestAuthority();
        using var certificate = authority.Issue();
        await using var server = FaultyImapServer.Start(ImapFault.None, certificate);

        var thrown = await Assert.ThrowsAsync<MailboxException>(() => ImapSession.OpenAsync(new MailRoute("localhost", server.Port, TlsMode.StartTls, "jane", "secret"), Ct));

        Assert.Equal(AccountFault.CertificateBad, thrown.Fault);
        Assert.Contains("an authority this machine does not know (InfoInterview test authority). Nothing was read, and the password was not shown to it.", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, IsSignIn);
    }

    [Fact]
    public async Task Cancelling_is_the_callers_own_and_no_fault_of_the_mailbox()
    {
        await using var box = FaultyBox.Start(ImapFault.GreetingSilent);
        using var stop = new CancellationTokenSource();
        var opening = ImapSession.OpenAsync(new MailRoute("localhost", box.Server.Port, TlsMode.None, "jane", "secret"), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
    }

    private static bool IsSignIn(string command) => command.StartsWith("AUTHENTICATE", StringComparison.Ordinal) || command.StartsWith("LOGIN", StringComparison.Ordinal);
}
