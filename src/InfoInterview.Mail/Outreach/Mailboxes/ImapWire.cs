using System.Text;
using MailKit;
using MailKit.Net.Imap;

namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>
/// Watches what an IMAP server says: bounds how much it may say in answer to one command, and keeps the words of its last refusal.
/// Mails come as literals, whose length is announced; they are passed over, so that no mail can pretend to be the server.
/// </summary>
internal sealed class ImapWire : IProtocolLogger
{
    /// <summary>The most bytes of one answer; a list of a million numbers fits.</summary>
    public const int LongestAnswer = 16_000_000;

    private const int LongestLine = 1_000;
    private static readonly string[] Refusals = ["NO ", "BAD ", "BYE "];

    private readonly StringBuilder _line = new();
    private long _sinceCommand;
    private long _literal = -1;
    private bool _announced;
    private long _passOver;
    private bool _greeted;

    /// <summary>The words of a NO, BAD or BYE since our last command, its code in brackets among them; null when there was none.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether the server greeted us as somebody already signed in.</summary>
    public bool IsPreauthenticated { get; private set; }

    /// <inheritdoc/>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <inheritdoc/>
    public void LogConnect(Uri uri)
    {
    }

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count) => (_sinceCommand, Refusal) = (0, null);

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count)
    {
        _sinceCommand += count;
        if (_sinceCommand > LongestAnswer)
            throw new ImapProtocolException("the server's answer does not end");
        foreach (var value in buffer.AsSpan(offset, count))
        {
            if (_passOver > 0)
                _passOver--;
            else
                Read((char)value);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Read(char letter)
    {
        if (letter == '\n')
        {
            EndLine();
            return;
        }

        if (_line.Length < LongestLine)
            _line.Append(letter);
        (_literal, _announced) = letter switch
        {
            '{' => (0, false),
            >= '0' and <= '9' when _literal >= 0 && !_announced => (Math.Min((_literal * 10) + (letter - '0'), int.MaxValue), false),
            '+' when !_announced => (_literal, false),
            '}' when _literal >= 0 => (_literal, true),
            '\r' => (_literal, _announced),
            _ => (-1, false),
        };
    }

    private void EndLine()
    {
        if (_announced && _literal > LongestAnswer)
            throw new ImapProtocolException($"the server announces {_literal:N0} bytes at once");
        _passOver = _announced ? _literal : 0;
        var goesOn = _passOver > 0;
        (_literal, _announced) = (-1, false);
        if (goesOn)
            return;
        var line = _line.ToString().TrimEnd('\r');
        _line.Clear();
        Greet(line);
        var status = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        if (Refusals.FirstOrDefault(word => status.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } refusal)
            Refusal = status[refusal.Length..];
    }

    private void Greet(string line)
    {
        if (_greeted)
            return;
        _greeted = true;
        IsPreauthenticated = line.StartsWith("* PREAUTH", StringComparison.OrdinalIgnoreCase);
        if (IsPreauthenticated)
            throw new ImapProtocolException("the server took us for somebody already signed in");
    }
}
