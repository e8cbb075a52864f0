using System.Text;
using InfoInterview.Domain;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>An uploaded file's bytes read as text, whatever wrote them.</summary>
internal static class ImportedText
{
    private const int Sample = 4096;

    /// <summary>The text without byte order marks, and a note when its alphabet had to be guessed.</summary>
    /// <exception cref="RefusedException">The file is too large, empty, or no text.</exception>
    public static async Task<(string Text, string? Note)> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        var bytes = await BytesAsync(content, cancellationToken);
        if (bytes.Length == 0)
            throw new RefusedException("import.empty", "The file is empty. Nothing was imported; choose the Connections.csv from LinkedIn's archive.");
        RefuseOtherKinds(bytes);
        var (text, note) = Decode(bytes);
        text = text.TrimStart('\uFEFF');
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new RefusedException("import.not-text", "This file is not text, so it is no CSV file. Nothing was imported; choose the Connections.csv from LinkedIn's archive.")
            : (text, note);
    }

    private static async Task<byte[]> BytesAsync(Stream content, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (kept.Length + read > ImportLimits.MostBytes)
                throw new RefusedException("import.too-large", $"The file is larger than {ImportLimits.MostBytes / 1024 / 1024} MB. Nothing was imported; split it into smaller ones, each with the header line.");
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static void RefuseOtherKinds(ReadOnlySpan<byte> bytes)
    {
        var kind = bytes switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] when bytes.IndexOf("xl/"u8) >= 0 => "an Excel workbook; save it as “CSV UTF-8” and choose that file",
            [0x50, 0x4B, 0x03 or 0x05, ..] => "a zip archive; unpack it and choose the Connections.csv inside",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Excel workbook; save it as “CSV UTF-8” and choose that file",
            [0x1F, 0x8B, ..] => "a gzip archive; unpack it and choose the Connections.csv inside",
            [0x25, 0x50, 0x44, 0x46, ..] => "a PDF; choose the Connections.csv from LinkedIn's archive",
            _ => null,
        };
        if (kind is not null)
            throw new RefusedException("import.not-csv", $"Whatever its name says, this is {kind}. Nothing was imported.");
    }

    private static (string Text, string? Note) Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] || LooksLikeUtf16(bytes, zeroAt: 1))
            return (Encoding.Unicode.GetString(bytes), null);
        if (bytes is [0xFE, 0xFF, ..] || LooksLikeUtf16(bytes, zeroAt: 0))
            return (Encoding.BigEndianUnicode.GetString(bytes), null);
        try
        {
            return (new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
            return (western.GetString(bytes), "The file is not in UTF-8; it was read as Western European (Windows-1252). Look at names with accents before you import.");
        }
    }

    // Plain letters in UTF-16 have a zero in every second byte.
    private static bool LooksLikeUtf16(byte[] bytes, int zeroAt)
    {
        var length = Math.Min(bytes.Length, Sample) & ~1;
        var zeros = 0;
        for (var i = zeroAt; i < length; i += 2)
            zeros += bytes[i] == 0 ? 1 : 0;
        return length >= 4 && zeros * 10 > length / 2 * 6;
    }
}
