using System.Buffers;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>
/// Shortens a mail before the parser sees it: the parser's work on one header grows with the square of its length. A header that is
/// cut loses its end, nothing else. Headers of parts and of enclosed mails are cut as well, wherever they stand.
/// </summary>
internal static class HeaderCap
{
    /// <summary>The most bytes of a mail that are kept; texts come before what is attached.</summary>
    public const int MostOfMail = 4 * 1024 * 1024;

    /// <summary>The most bytes of a mail that are looked at to find them.</summary>
    public const int MostLookedAt = 64 * 1024 * 1024;

    /// <summary>The longest header with its continuation lines, in bytes.</summary>
    public const int MostOfHeader = 16 * 1024;

    /// <summary>The most bytes of the headers at the top.</summary>
    public const int MostOfTop = 256 * 1024;

    /// <summary>The most lines below the top that look like headers, enough for any mail inside a mail; what follows is left out.</summary>
    public const int MostBelow = 20_000;

    /// <summary>The most lines that may begin a part; what follows is left out.</summary>
    public const int MostParts = 10_000;

    /// <summary>The mail with everything over the limits left out.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> mail)
    {
        var rest = WithoutEnvelopeLine(mail[..Math.Min(mail.Length, MostLookedAt)]);
        var kept = new ArrayBufferWriter<byte>(Math.Clamp(rest.Length, 1, MostOfMail));
        var (atTop, inHeader) = (true, false);
        int ofHeader = 0, below = 0, parts = 0;
        while (!rest.IsEmpty && kept.WrittenCount < MostOfMail && parts <= MostParts && below <= MostBelow)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..(end + 1)];
            rest = rest[line.Length..];
            parts += !atTop && line.StartsWith("--"u8) ? 1 : 0;
            if (atTop && IsBlank(line))
                (atTop, inHeader) = (false, false);
            if (!Continues(line) || !inHeader)
            {
                inHeader = !IsBlank(line) && (atTop || StartsHeader(line));
                ofHeader = 0;
                below += inHeader && !atTop ? 1 : 0;
            }

            var room = inHeader ? RoomFor(atTop, kept.WrittenCount, ofHeader) : MostOfMail - kept.WrittenCount;
            ofHeader += line.Length;
            Keep(kept, line, room);
        }

        return kept.WrittenSpan.ToArray();
    }

    private static int RoomFor(bool atTop, int written, int ofHeader)
    {
        var room = MostOfHeader - ofHeader;
        return atTop ? Math.Min(room, MostOfTop - written) : room;
    }

    private static void Keep(ArrayBufferWriter<byte> kept, ReadOnlySpan<byte> line, int room)
    {
        if (line.Length <= room)
        {
            kept.Write(line);
        }
        else if (room > 2)
        {
            kept.Write(line[..(room - 2)]);
            kept.Write("\r\n"u8);
        }
    }

    private static ReadOnlySpan<byte> WithoutEnvelopeLine(ReadOnlySpan<byte> mail)
    {
        while (!mail.IsEmpty && mail[0] is (byte)'\r' or (byte)'\n')
            mail = mail[1..];
        if (!mail.StartsWith("From "u8) && !mail.StartsWith(">From "u8))
            return mail;
        var end = mail.IndexOf((byte)'\n');
        return end < 0 ? mail : mail[(end + 1)..];
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line is [] or [(byte)'\n'] or [(byte)'\r', (byte)'\n'];

    private static bool Continues(ReadOnlySpan<byte> line) => line is [(byte)' ' or (byte)'\t', ..] && !IsBlank(line);

    private static bool StartsHeader(ReadOnlySpan<byte> line)
    {
        var colon = line[..Math.Min(line.Length, 80)].IndexOf((byte)':');
        return colon > 0 && line[..colon].IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0;
    }
}
