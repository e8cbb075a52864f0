using System.Text;
using MimeKit;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>The bytes of a part as text. What a mail says about its letters is believed only where the letters agree.</summary>
internal static class PartText
{
    /// <summary>The most bytes of one part that are decoded.</summary>
    public const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static PartText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a part; empty when it has none.</summary>
    public static string Of(MimePart part)
    {
        if (part.Content is null)
            return "";
        using var content = part.Content.Open();
        return Decode(ReadSome(content), part.ContentType.Charset);
    }

    /// <summary>Bytes as text: UTF-8 wherever they are that, otherwise as they say, otherwise as Western letters.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var encoding = EncodingOf(charset);
        if (encoding is null or { IsSingleByte: true } or UTF8Encoding)
        {
            if (AsUtf8(bytes) is { } text)
                return text;
            encoding = encoding is UTF8Encoding ? null : encoding;
        }

        return (encoding ?? Encoding.Latin1).GetString(bytes);
    }

    private static string? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>UTF-7 (65000) is not among them: it hides markup from whoever reads the bytes.</summary>
    private static Encoding? EncodingOf(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset))
            return null;
        try
        {
            return Encoding.GetEncoding(charset.Trim()) is { CodePage: not 65000 } known ? known : null;
        }
        catch (Exception unknown) when (unknown is NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> ReadSome(Stream content)
    {
        var bytes = new byte[MostBytes];
        var length = content.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false);
        return bytes.AsSpan(0, length);
    }
}
