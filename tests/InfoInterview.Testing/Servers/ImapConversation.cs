using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace InfoInterview.Testing.Servers;

/// <summary>One connection to a <see cref="FaultyImapServer"/>.</summary>
internal sealed partial class ImapConversation(FaultyImapServer server, Socket socket) : IDisposable
{
    private readonly ImapWireEnd _wire = new(socket);
    private string _tag = "";
    private List<ImapMail> _open = [];

    /// <summary>Talks until the fault or LOGOUT.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        using var ending = ct.Register(socket.Dispose);
        var goesOn = await GreetAsync();
        while (goesOn && await _wire.ReadCommandAsync() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            _tag = line[..Math.Max(space, 0)];
            var command = line[(space + 1)..];
            server.Commands.Enqueue(command);
            server.Heard?.Invoke(command);
            goesOn = await AnswerAsync(VerbOf(command), command);
        }

        socket.Shutdown(SocketShutdown.Both);
    }

    public void Dispose() => _wire.Dispose();

    private Task<bool> GreetAsync() => server.Fault switch
    {
        ImapFault.GreetingDropped => Task.FromResult(false),
        ImapFault.GreetingBye => SayAndEndAsync("* BYE Too many connections from your house"),
        ImapFault.GreetingGarbage => SayAndEndAsync("HTTP/1.1 400 Bad Request"),
        ImapFault.GreetingSilent => _wire.StaySilentAsync(),
        ImapFault.GreetingPreauth => _wire.SayAsync("* PREAUTH Welcome back"),
        _ => _wire.SayAsync("* OK ready"),
    };

    private async Task<bool> AnswerAsync(string verb, string command) => (verb, server.Fault) switch
    {
        ("CAPABILITY", _) => await _wire.SayAsync($"* CAPABILITY IMAP4rev1 {server.Abilities}{(OffersStartTls ? " STARTTLS" : "")}") && await DoneAsync(),
        ("STARTTLS", ImapFault.StartTlsRefused) => await RefuseAsync("No encryption just now"),
        ("STARTTLS", _) => await EncryptAsync(),
        ("AUTHENTICATE" or "LOGIN", ImapFault.AuthRefused) => await RefuseAsync("[AUTHENTICATIONFAILED] Wrong name or password: " + command[(command.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
        ("AUTHENTICATE" or "LOGIN", ImapFault.AuthUnavailable) => await RefuseAsync("[UNAVAILABLE] The user directory is down"),
        ("AUTHENTICATE" or "LOGIN", ImapFault.AuthBye) => await SayAndEndAsync("* BYE Too many tries"),
        ("AUTHENTICATE" or "LOGIN", ImapFault.AuthDropped) or ("EXAMINE", ImapFault.ExamineDropped) => false,
        ("LIST", ImapFault.FolderEndless) => await _wire.WriteEndlesslyAsync($"* LIST () \"/\" {new string('x', 60_000)}\r\n"),
        ("LIST", _) => await ListAsync(command),
        ("EXAMINE", ImapFault.ExamineRefused) => await RefuseAsync("[SERVERBUG] This folder is being repaired"),
        ("EXAMINE", _) => await ExamineAsync(command),
        ("UID SEARCH", ImapFault.SearchEndless) => await _wire.WriteAsync("* SEARCH") && await _wire.WriteEndlesslyAsync(" 1234567890 1234567890 1234567890"),
        ("UID SEARCH", _) => await SearchAsync(command),
        ("UID FETCH", _) => await new ImapFetchAnswer(server, _wire, _open, command).WriteAsync() switch { null => false, "" => await DoneAsync(), var refusal => await RefuseAsync(refusal) },
        ("NOOP", _) => await NewsAsync() && await DoneAsync(),
        ("IDLE", ImapFault.IdleRefused) => await RefuseAsync("Not for you"),
        ("IDLE", ImapFault.IdleBye) => await _wire.SayAsync("+ idling") && await SayAndEndAsync("* BYE Maintenance at noon"),
        ("IDLE", _) => await _wire.SayAsync("+ idling") && await NewsAsync() && await _wire.ReadCommandAsync() is "DONE" && await DoneAsync(),
        ("APPEND", ImapFault.AppendFull) => await RefuseAsync("[OVERQUOTA] Quota exceeded (mailbox for user is full)"),
        ("APPEND", ImapFault.AppendReadOnly) => await RefuseAsync("[NOPERM] This folder is read-only"),
        ("APPEND", ImapFault.AppendBye) => await SayAndEndAsync("* BYE Disk trouble"),
        ("LOGOUT", _) => await SayAndEndAsync("* BYE See you"),
        _ => await DoneAsync(),
    };

    private bool OffersStartTls => server.Certificate is not null && !_wire.IsSecure && server.Fault != ImapFault.StartTlsNotOffered;

    private async Task<bool> EncryptAsync()
    {
        await _wire.SayAsync($"{_tag} OK Go ahead" + (server.Fault is ImapFault.StartTlsInjected ? $"\r\n* CAPABILITY IMAP4rev1 AUTH=EVIL\r\n{_tag} OK evil" : ""));
        await _wire.EncryptAsync(server.Certificate ?? throw new InvalidOperationException("STARTTLS needs a certificate."));
        return true;
    }

    private async Task<bool> ListAsync(string command)
    {
        if (command.EndsWith("\"\" \"\"", StringComparison.Ordinal))
            return await _wire.SayAsync("* LIST (\\Noselect) \"/\" \"\"") && await DoneAsync();
        if (!command.Contains("SPECIAL-USE", StringComparison.Ordinal))
            await _wire.SayAsync("* LIST () \"/\" INBOX");
        if (command.Contains("INBOX", StringComparison.Ordinal))
            return await DoneAsync();
        var name = server.Fault is ImapFault.FolderInjected ? $"{{{FaultyImapServer.InjectedName.Length}}}\r\n{FaultyImapServer.InjectedName}" : "\"Sent\"";
        return await _wire.SayAsync($"* LIST (\\Sent) \"/\" {name}") && await DoneAsync();
    }

    private async Task<bool> ExamineAsync(string command)
    {
        var inbox = command.StartsWith("EXAMINE INBOX", StringComparison.OrdinalIgnoreCase);
        _open = inbox ? server.Inbox : server.Sent;
        var next = (inbox ? server.UidNext : null) ?? _open.Select(mail => mail.Uid).DefaultIfEmpty().Max() + 1;
        return await _wire.SayAsync($"* {_open.Count} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY {server.UidValidity}] Ok\r\n* OK [UIDNEXT {next}] Ok") && await DoneAsync("[READ-ONLY] ");
    }

    private async Task<bool> SearchAsync(string command)
    {
        if (server.Fault is ImapFault.SearchEverything)
            return await _wire.SayAsync($"* ESEARCH (TAG \"{_tag}\") UID ALL 1:4294967295") && await DoneAsync();
        var range = Range().Match(command);
        var found = _open.Select(mail => mail.Uid).Where(uid => !range.Success || (uid >= Number(range, 1) && uid <= Number(range, 2)));
        if (server.Fault is ImapFault.SearchStrange)
            found = [4_000_000_000, .. found.Reverse(), 2, 3, 1_000_000];
        var named = found.ToList();
        server.MostFound = Math.Max(server.MostFound, named.Count);
        return await _wire.SayAsync($"* SEARCH{string.Concat(named.Select(uid => $" {uid}"))}") && await DoneAsync();
    }

    private async Task<bool> NewsAsync()
    {
        if (server.Arriving is not { } arriving)
            return true;
        server.Arriving = null;
        server.Inbox.Add(arriving);
        return await _wire.SayAsync($"* {server.Inbox.Count} EXISTS");
    }

    private Task<bool> DoneAsync(string code = "") => _wire.SayAsync($"{_tag} OK {code}Done");

    private Task<bool> RefuseAsync(string words) => _wire.SayAsync($"{_tag} NO {words}");

    private async Task<bool> SayAndEndAsync(string line) => await _wire.SayAsync(line) && false;

    private static string VerbOf(string command)
    {
        var words = command.Split([' ', '\r'], 3);
        return (words[0].Equals("UID", StringComparison.OrdinalIgnoreCase) ? $"UID {words[1]}" : words[0]).ToUpperInvariant();
    }

    private static uint Number(Match match, int group) => uint.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"UID (\d+):(\d+)")]
    private static partial Regex Range();
}
