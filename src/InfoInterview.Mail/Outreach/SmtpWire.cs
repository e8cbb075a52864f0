using System.Text;
using InfoInterview.Domain.Outreach;
using MailKit;
using MailKit.Net.Smtp;

namespace InfoInterview.Mail.Outreach;

/// <summary>
/// Watches the bytes of one try to learn how far it came. MailKit's exceptions do not tell a drop before the content from one after
/// it; the wire does. Keeps the server's last words and the verb of our last command, never anything else we sent.
/// </summary>
internal sealed class SmtpWire : IProtocolLogger
{
    private const int LongestAnswer = 1_000_000;
    private const int LongestLine = 1_000;
    private static readonly byte[] EndOfContent = "\r\n.\r\n"u8.ToArray();

    private static readonly string[] Verbs = ["EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA"];

    private readonly StringBuilder _line = new();
    private readonly StringBuilder _words = new();
    private readonly byte[] _tail = new byte[5];
    private int _bytesSinceCommand;
    private bool _garbled;
    private bool _closed;

    /// <summary>Told once when the content may be transmitted, and once when the server has answered to it.</summary>
    public Action<SendPhase>? Reached { get; init; }

    /// <summary>How far the try came.</summary>
    public SendPhase Phase { get; private set; }

    /// <summary>Whether the server gave its go-ahead, so that content may have left.</summary>
    public bool ContentOffered { get; private set; }

    /// <summary>The server's last whole reply before the content.</summary>
    public SmtpReply? LastReply { get; private set; }

    /// <summary>The server's whole reply to the content; null when there was none or it was not a reply.</summary>
    public SmtpReply? Answer { get; private set; }

    /// <summary>The verb of the last command before any RSET, such as STARTTLS; with pipelining the first of its group.</summary>
    public string LastCommand { get; private set; } = "";

    /// <inheritdoc/>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>Moves on to a phase that the wire cannot show.</summary>
    public void Reach(SendPhase phase) => Phase = phase;

    /// <inheritdoc/>
    public void LogConnect(Uri uri)
    {
    }

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count)
    {
        var bytes = buffer.AsSpan(offset, count);
        _bytesSinceCommand = 0;
        if (ContentOffered && Phase is SendPhase.Data)
            WatchContent(bytes);
        else
            WatchCommand(bytes);
    }

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count)
    {
        _bytesSinceCommand += count;
        if (_bytesSinceCommand > LongestAnswer)
            throw new SmtpProtocolException("The server's answer does not end.");
        foreach (var value in buffer.AsSpan(offset, count))
        {
            if (value == (byte)'\n')
                EndLine();
            else if (_line.Length < LongestLine)
                _line.Append((char)value);
        }

        if (Phase == SendPhase.Data && !ContentOffered && _line.Length > 0 && _line[0] == '3')
            Offer();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void WatchCommand(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 10)]);
        _closed |= text.StartsWith("RSET", StringComparison.Ordinal) || text.StartsWith("QUIT", StringComparison.Ordinal);
        if (_closed)
            return;
        LastCommand = Verbs.FirstOrDefault(verb => text.StartsWith(verb, StringComparison.Ordinal), LastCommand);
        if (LastCommand == "DATA" && Phase == SendPhase.RcptOk)
            Phase = SendPhase.Data;
    }

    private void WatchContent(ReadOnlySpan<byte> bytes)
    {
        var last = bytes[Math.Max(0, bytes.Length - 5)..];
        _tail.AsSpan(last.Length).CopyTo(_tail);
        last.CopyTo(_tail.AsSpan(5 - last.Length));
        if (_tail.AsSpan().SequenceEqual(EndOfContent))
            Phase = SendPhase.Dot;
    }

    private void EndLine()
    {
        var line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        if (_closed || Answer is not null)
            return;
        if (Phase == SendPhase.Data && !ContentOffered && line.StartsWith('3'))
            Offer();
        if (SmtpReply.ReadLine(line) is not { } read)
        {
            _garbled = true;
            return;
        }

        if (_words.Length < LongestLine)
            _words.Append(_words.Length > 0 ? " " : "").Append(read.Words);
        if (read.IsLast)
            EndReply(read.Code);
    }

    private void EndReply(int code)
    {
        var reply = new SmtpReply(code, _words.ToString());
        _words.Clear();
        if (Phase != SendPhase.Dot)
        {
            LastReply = reply;
            _garbled = false;
        }
        else if (!_garbled)
        {
            Answer = reply;
            Phase = SendPhase.Reply;
            Reached?.Invoke(SendPhase.Reply);
        }
    }

    private void Offer()
    {
        ContentOffered = true;
        Reached?.Invoke(SendPhase.Data);
    }
}
