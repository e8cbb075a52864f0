using MimeKit;

namespace InfoInterview.Mail.Outreach;

/// <summary>A message as bytes, checked once more before it is trusted to a wire.</summary>
internal static class MimeBytes
{
    /// <summary>Writes with CRLF line ends.</summary>
    /// <exception cref="InvalidOperationException">A bare CR or LF, or a line over 998 octets: a fault of ours.</exception>
    public static byte[] Write(MimeMessage message, bool international)
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.EnsureNewLine = true;
        format.International = international;
        using var stream = new MemoryStream();
        message.WriteTo(format, stream);
        var bytes = stream.ToArray();
        if (!AreWholeLines(bytes))
            throw new InvalidOperationException("A composed message holds a bare line end or an overlong line.");
        return bytes;
    }

    /// <summary>Whether every CR is followed by LF, every LF preceded by CR, no line is over 998 octets, and the last one is ended.</summary>
    internal static bool AreWholeLines(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            if (end is < 0 or > 998 || !bytes[end..].StartsWith("\r\n"u8))
                return false;
            bytes = bytes[(end + 2)..];
        }

        return true;
    }
}
