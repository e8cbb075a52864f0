using System.Text;
using MimeKit;

namespace InfoInterview.Mail.Outreach;

/// <summary>Plain text as a part of a message, encoded so that no server on the way has a reason to change it.</summary>
internal static class MimeText
{
    private const int LongestPlainLine = 76;

    /// <summary>The part: as it stands when it is short ASCII lines, otherwise quoted-printable, or base64 when most of it is not ASCII.</summary>
    public static TextPart Plain(string text)
    {
        var body = MailText.Body(text);
        var part = new TextPart("plain") { ContentTransferEncoding = EncodingOf(body) };
        part.SetText(Ascii.IsValid(body) ? Encoding.ASCII : Encoding.UTF8, body);
        part.ContentTransferEncoding = EncodingOf(body);
        return part;
    }

    private static ContentEncoding EncodingOf(string body)
    {
        if (Ascii.IsValid(body) && body.Split("\r\n").All(IsPlain))
            return ContentEncoding.SevenBit;
        var foreign = body.Count(character => character > 127);
        return foreign * 3 > body.Length ? ContentEncoding.Base64 : ContentEncoding.QuotedPrintable;
    }

    private static bool IsPlain(string line) =>
        line.Length <= LongestPlainLine && !line.StartsWith("From ", StringComparison.Ordinal) && (line.Length == 0 || line[^1] is not (' ' or '\t'));
}
