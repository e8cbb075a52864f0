using Ganss.Xss;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>
/// Makes a stranger's HTML safe to show in a sandboxed frame: words, lists, tables and links. No script, no style, no picture, nothing that is fetched from anywhere.
/// </summary>
public sealed class SafeHtml
{
    /// <summary>The longest HTML that is shown with its formatting, in characters; nested tags cost time.</summary>
    private const int Longest = 100_000;

    private static readonly string[] Tags =
    [
        "a", "abbr", "address", "article", "b", "big", "blockquote", "br", "caption", "center", "code", "dd", "div", "dl", "dt", "em", "figure", "figcaption", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "li", "main", "ol", "p", "pre",
        "q", "s", "section", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
    ];

    private readonly HtmlSanitizer _sanitizer = Make();

    /// <summary>A document of its own for a frame; null when the HTML is too long to be shown so.</summary>
    public string? Document(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return html.Length > Longest ? null : $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"><title>Mail</title><style>body{{margin:16px;font:16px/1.6 system-ui,sans-serif;overflow-wrap:anywhere}}</style></head><body>{_sanitizer.Sanitize(html)}</body></html>";
    }

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer { KeepChildNodes = false };
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Tags);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.UnionWith(["href", "title", "colspan", "rowspan", "dir", "lang"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.AllowedSchemes.UnionWith(["http", "https", "mailto"]);
        sanitizer.AllowDataAttributes = false;
        return sanitizer;
    }
}
