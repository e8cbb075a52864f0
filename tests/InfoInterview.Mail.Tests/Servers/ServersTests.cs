using System.Net;
using System.Net.Sockets;
using InfoInterview.Testing;
using InfoInterview.Testing.Servers;

namespace InfoInterview.Mail.Tests.Servers;

public sealed class ServersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_mail_servers_end_and_leave_nothing_behind()
    {
        Assert.SkipWhen(SmtpSink.SkipReason is not null, SmtpSink.SkipReason ?? "");
        Assert.SkipWhen(ImapServer.SkipReason is not null, ImapServer.SkipReason ?? "");
        var sink = await SmtpSink.StartAsync(null, Ct);
        var imap = await ImapServer.StartAsync(sink, Ct);
        Assert.Empty(await imap.ReadInboxAsync(Ct));

        await imap.DisposeAsync();
        await sink.DisposeAsync();

        await IsGoneAsync(imap.Port);
        await IsGoneAsync(sink.Port);
        Assert.False(Directory.Exists(sink.Maildir));
    }

    [Fact]
    public async Task A_postgres_server_gives_each_test_its_own_database_and_ends()
    {
        Assert.SkipWhen(PostgresServer.SkipReason is not null, PostgresServer.SkipReason ?? "");
        var server = await PostgresServer.StartAsync(Ct);

        var (first, second) = (await server.CreateDatabaseAsync(Ct), await server.CreateDatabaseAsync(Ct));
        await server.DropDatabaseAsync(first, Ct);
        await server.DisposeAsync();

        Assert.NotEqual(first, second);
        Assert.Contains($"Host=127.0.0.1;Port={server.Port};", first, StringComparison.Ordinal);
        await IsGoneAsync(server.Port);
    }

    [Fact]
    public void A_figure_is_one_line_of_keys_and_values_in_lower_case() =>
        Assert.Equal("figure: journey db=sqlite steps=7 seconds=1.5", Figure.Line("journey", ("db", "SQLite"), ("steps", 7), ("seconds", 1.5)));

    private static async Task IsGoneAsync(int port)
    {
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, port, Ct).AsTask());
    }
}
