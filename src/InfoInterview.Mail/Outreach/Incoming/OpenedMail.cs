using MimeKit;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>A mail taken apart: its headers, and what its parts hold.</summary>
/// <param name="Headers">The headers at the top.</param>
/// <param name="ContentType">What the whole mail says it is.</param>
/// <param name="Parts">Its parts, sorted.</param>
internal sealed record OpenedMail(HeaderList Headers, ContentType ContentType, MailParts Parts)
{
    private const int DeepestPart = 32;
    private const int LongestSubject = 500;

    private static readonly ParserOptions Options = new()
    {
        MaxMimeDepth = DeepestPart,
        MaxAddressGroupDepth = 2,
        AddressParserComplianceMode = RfcComplianceMode.Loose,
        ParameterComplianceMode = RfcComplianceMode.Loose,
    };

    /// <summary>The subject as one line.</summary>
    public string Subject => CleanText.Line(this["Subject"], LongestSubject);

    /// <summary>The first header of a name, decoded; empty when there is none.</summary>
    public string this[string header] => Headers[header] ?? "";

    /// <summary>Takes apart the bytes that <see cref="HeaderCap"/> let through.</summary>
    public static OpenedMail Open(byte[] capped)
    {
        using var stream = new MemoryStream(capped, writable: false);
        var message = MimeMessage.Load(Options, stream, persistent: true);
        var parts = new MailParts();
        if (message.Body is { } body)
            parts.Sort(body);
        return new OpenedMail(message.Headers, message.Body?.ContentType ?? new ContentType("text", "plain"), parts);
    }

    /// <summary>Whether it says it is a report of this type, such as <c>delivery-status</c>.</summary>
    public bool IsReport(string type) =>
        ContentType.IsMimeType("multipart", "report") && string.Equals(ContentType.Parameters["report-type"]?.Trim(), type, StringComparison.OrdinalIgnoreCase);
}
