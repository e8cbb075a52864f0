using System.Text;
using MimeKit;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>The parts of a mail by what they are for: text to read, fields of a report, mail that it gives back, a calendar's answer.</summary>
internal sealed class MailParts
{
    private const int Most = 200;
    private const int LongestHtmlRead = 500_000;
    private const int LongestText = 200_000;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _status = new();
    private readonly StringBuilder _returned = new();
    private int _seen;

    /// <summary>What there is to read, as plain text.</summary>
    public string Text => _text.ToString();

    /// <summary>The first HTML, as it came.</summary>
    public string? Html { get; private set; }

    /// <summary>The fields of a delivery report; empty when there are none.</summary>
    public string Status => _status.ToString();

    /// <summary>The headers of mail that it gives back or encloses.</summary>
    public string Returned => _returned.ToString();

    /// <summary>The method of a calendar part such as REPLY; null when there is none.</summary>
    public string? CalendarMethod { get; private set; }

    /// <summary>Whether it holds fields of a complaint about a mail.</summary>
    public bool HasComplaint { get; private set; }

    /// <summary>Whether it holds fields of a read receipt.</summary>
    public bool HasReceipt { get; private set; }

    /// <summary>Looks at a part and those inside it. Enclosed mails are not entered: what they are does not say what this mail is.</summary>
    public void Sort(MimeEntity part)
    {
        if (_seen++ >= Most)
            return;
        switch (part)
        {
            case MessagePart { Message: { } enclosed }:
                Append(_returned, HeadersOf(enclosed));
                break;
            case MultipartAlternative choices:
                SortChoices(choices);
                break;
            case Multipart { Count: 0, Preamble: { Length: > 0 } alone }:
                Read(alone, null);
                break;
            case Multipart many:
                foreach (var one in many)
                    Sort(one);
                break;
            case MimePart leaf:
                SortLeaf(leaf);
                break;
        }
    }

    private void SortLeaf(MimePart part)
    {
        switch (part.ContentType.MimeType.ToLowerInvariant())
        {
            case "message/delivery-status" or "message/global-delivery-status":
                Append(_status, PartText.Of(part));
                break;
            case "text/rfc822-headers" or "message/rfc822-headers" or "message/global-headers" or "message/global" or "message/rfc822" or "message/partial" or "text/rfc822":
                Append(_returned, PartText.Of(part));
                break;
            case "message/feedback-report":
                HasComplaint = true;
                break;
            case "message/disposition-notification" or "message/global-disposition-notification":
                HasReceipt = true;
                break;
            case "text/calendar" or "application/ics":
                CalendarMethod ??= CalendarAnswer.MethodOf(part.ContentType.Parameters["method"], PartText.Of(part));
                break;
            case "text/html" when !part.IsAttachment:
                Read(null, PartText.Of(part));
                break;
            case var type when type.StartsWith("text/", StringComparison.Ordinal) && !part.IsAttachment:
                Read(PartText.Of(part), null);
                break;
        }
    }

    private void SortChoices(MultipartAlternative choices)
    {
        string? plain = null, html = null;
        foreach (var choice in choices.Take(Most))
        {
            if (choice is TextPart { IsAttachment: false } text && (text.IsPlain || text.IsHtml))
                (plain, html) = text.IsHtml ? (plain, html ?? PartText.Of(text)) : (plain ?? PartText.Of(text), html);
            else if (choice is Multipart related && html is null && HtmlIn(related) is { } inner)
                html = PartText.Of(inner);
            else
                Sort(choice);
        }

        Read(plain, html);
    }

    private static TextPart? HtmlIn(Multipart related) => related.Take(Most).OfType<TextPart>().FirstOrDefault(part => part.IsHtml);

    private void Read(string? plain, string? html)
    {
        if (html is not null)
        {
            html = html.Length > LongestHtmlRead ? html[..LongestHtmlRead] : html;
            Html ??= html;
        }

        var text = string.IsNullOrWhiteSpace(plain) && html is not null ? HtmlText.Of(html, LongestText) : plain ?? "";
        if (_text.Length > 0 && text.Length > 0)
            _text.Append('\n');
        Append(_text, text);
    }

    private static string HeadersOf(MimeMessage enclosed)
    {
        var headers = new StringBuilder();
        foreach (var header in enclosed.Headers.Take(Most))
            headers.Append(header.Field).Append(": ").Append(header.Value).Append('\n');
        return headers.ToString();
    }

    private static void Append(StringBuilder to, string text)
    {
        var room = LongestText - to.Length;
        to.Append(text.AsSpan(0, Math.Clamp(text.Length, 0, Math.Max(room, 0))));
        if (room > text.Length && to.Length > 0 && to[^1] != '\n')
            to.Append('\n');
    }
}
