namespace InfoInterview.Domain.Outreach;

/// <summary>Bytes as lower-case letters and the digits 2 to 7, without padding: safe in headers, links and searches.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Writes the bytes, five bits a character.</summary>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder((bytes.Length * 8 / 5) + 1);
        int pending = 0, bits = 0;
        foreach (var value in bytes)
        {
            pending = ((pending << 8) | value) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                text.Append(Alphabet[(pending >> (bits - 5)) & 31]);
        }

        if (bits > 0)
            text.Append(Alphabet[(pending << (5 - bits)) & 31]);
        return text.ToString();
    }
}
