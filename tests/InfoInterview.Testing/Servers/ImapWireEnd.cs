using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace InfoInterview.Testing.Servers;

/// <summary>The server's end of an IMAP connection: reads whole commands with their literals, writes text.</summary>
internal sealed partial class ImapWireEnd(Socket socket) : IDisposable
{
    private readonly byte[] _one = new byte[1];
    private Stream _stream = new NetworkStream(socket, ownsSocket: true);

    /// <summary>Whether it is encrypted.</summary>
    public bool IsSecure => _stream is SslStream;

    /// <summary>Becomes encrypted.</summary>
    public async Task EncryptAsync(X509Certificate2 certificate)
    {
        var secure = new SslStream(_stream);
        _stream = secure;
        await secure.AuthenticateAsServerAsync(certificate);
    }

    /// <summary>Says a line.</summary>
    public Task<bool> SayAsync(string line) => WriteAsync(line + "\r\n");

    /// <summary>Writes as it is.</summary>
    public async Task<bool> WriteAsync(string text)
    {
        await _stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        await _stream.FlushAsync();
        return true;
    }

    /// <summary>Writes the same for ever.</summary>
    public async Task<bool> WriteEndlesslyAsync(string text)
    {
        while (await WriteAsync(text))
        {
        }

        return false;
    }

    /// <summary>Listens until the other end hangs up.</summary>
    public async Task<bool> StaySilentAsync()
    {
        while (await _stream.ReadAsync(_one) > 0)
        {
        }

        return false;
    }

    /// <summary>The next command with its literals; null when the other end has hung up.</summary>
    public async Task<string?> ReadCommandAsync()
    {
        var command = new StringBuilder();
        while (await ReadLineAsync() is { } line)
        {
            command.Append(line);
            var literal = LiteralAtEnd().Match(line);
            if (!literal.Success)
                return command.ToString();
            if (literal.Groups[2].Length == 0)
                await SayAsync("+ Go ahead");
            var bytes = new byte[int.Parse(literal.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)];
            await _stream.ReadExactlyAsync(bytes);
            command.Append("\r\n").Append(Encoding.Latin1.GetString(bytes));
        }

        return null;
    }

    public void Dispose()
    {
        _stream.Dispose();
        socket.Dispose();
    }

    private async Task<string?> ReadLineAsync()
    {
        var line = new StringBuilder();
        while (await _stream.ReadAsync(_one) > 0)
        {
            if (_one[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)_one[0]);
        }

        return null;
    }

    [GeneratedRegex(@"\{(\d+)(\+?)\}$")]
    private static partial Regex LiteralAtEnd();
}
