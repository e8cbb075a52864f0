using System.Globalization;

namespace InfoInterview.Testing.Servers;

/// <summary>What a <see cref="FaultyImapServer"/> answers to one UID FETCH.</summary>
internal sealed class ImapFetchAnswer(FaultyImapServer server, ImapWireEnd wire, List<ImapMail> open, string command)
{
    private const string Body = "BODY.PEEK[]<0.";

    /// <summary>Writes it. Nothing is to be added; a refusal is; null when the connection is to end.</summary>
    public async Task<string?> WriteAsync()
    {
        var asked = open.Where(mail => IsAsked(mail.Uid)).ToList();
        var body = command.Contains(Body, StringComparison.Ordinal);
        if (server.Fault is ImapFault.FetchListRefused && !body && asked.Count > 1)
            return "One of them is broken";
        foreach (var mail in asked)
        {
            if (!body)
                await wire.SayAsync($"* {open.IndexOf(mail) + 1} FETCH (UID {mail.Uid} {Item(mail)})");
            else if (await WriteBodyAsync(mail) is not "" and var end)
                return end;
        }

        return "";
    }

    private async Task<string?> WriteBodyAsync(ImapMail mail)
    {
        var start = $"* {open.IndexOf(mail) + 1} FETCH (UID {mail.Uid} BODY[]<0> ";
        var second = open.IndexOf(mail) == 1;
        switch (server.Fault)
        {
            case ImapFault.FetchSecondRefused when second:
                return "[SERVERBUG] This mail is broken";
            case ImapFault.FetchSecondBye when second:
                await wire.WriteAsync($"{start}{{{mail.Text.Length}}}\r\n{mail.Text[..20]}");
                return null;
            case ImapFault.FetchDropped:
                return null;
            case ImapFault.FetchGarbage:
                await wire.SayAsync("\0\u00ff? what (((");
                return "";
            case ImapFault.FetchHuge:
                await wire.WriteAsync($"{start}{{2147483647}}\r\n");
                await wire.WriteEndlesslyAsync(new string('x', 60_000));
                return null;
            case ImapFault.FetchSlow:
                await wire.WriteAsync($"{start}{{{mail.Text.Length}}}\r\n");
                foreach (var letter in mail.Text)
                {
                    await wire.WriteAsync(letter.ToString());
                    await Task.Delay(TimeSpan.FromSeconds(1));
                }

                return null;
        }

        var text = server.Fault is ImapFault.FetchTooMuch ? mail.Text : mail.Text[..Math.Min(mail.Text.Length, Asked())];
        await wire.SayAsync($"{start}{{{text.Length}}}\r\n{text})");
        return "";
    }

    private string Item(ImapMail mail)
    {
        var section = command.IndexOf("BODY.PEEK[", StringComparison.Ordinal);
        if (section < 0)
            return string.Create(CultureInfo.InvariantCulture, $"INTERNALDATE \"{mail.At:dd-MMM-yyyy HH:mm:ss} +0000\"");
        var headers = mail.Text[..(mail.Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)];
        return $"BODY[{command[(section + 10)..(command.IndexOf(']', section) + 1)]} {{{headers.Length}}}\r\n{headers}";
    }

    private int Asked()
    {
        var start = command.IndexOf(Body, StringComparison.Ordinal) + Body.Length;
        return int.Parse(command.AsSpan()[start..command.IndexOf('>', start)], CultureInfo.InvariantCulture);
    }

    private bool IsAsked(uint uid) => command.Split(' ')[2].Split(',').Any(part =>
    {
        var ends = part.Split(':').Select(end => uint.Parse(end, CultureInfo.InvariantCulture)).ToList();
        return uid >= ends.Min() && uid <= ends.Max();
    });
}
