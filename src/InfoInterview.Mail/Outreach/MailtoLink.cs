using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Mail.Outreach;

/// <summary>A link that opens the user's own mail program with a message filled in. [RFC6068]</summary>
public static class MailtoLink
{
    /// <summary>The longest link that programs and browsers take reliably, in characters.</summary>
    public const int MaxLength = 1800;

    /// <summary>The link, with line breaks as <c>%0D%0A</c>.</summary>
    /// <exception cref="RefusedException"><c>mailto.too-long</c>, or a code of <see cref="MailText"/>.</exception>
    public static string Create(EmailAddress to, string subject, string text)
    {
        var body = MailText.Body(text).TrimEnd();
        var link = $"mailto:{Uri.EscapeDataString(to.Local)}@{to.WireDomain}?subject={Uri.EscapeDataString(MailText.Line(subject, "The subject"))}&body={Uri.EscapeDataString(body)}";
        return link.Length <= MaxLength
            ? link
            : throw new RefusedException("mailto.too-long", "The message is too long for a link: many mail programs would cut it off. It is kept; copy the text or download it as a file.");
    }
}
