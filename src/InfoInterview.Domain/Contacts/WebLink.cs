namespace InfoInterview.Domain.Contacts;

/// <summary>A link the user typed. It is stored and opened by the user's browser, never fetched by the server.</summary>
public static class WebLink
{
    /// <summary>The longest link, in characters.</summary>
    public const int MaxLength = 500;

    /// <summary>The link with a scheme; null when empty.</summary>
    /// <exception cref="RefusedException">Not an http(s) address.</exception>
    public static string? Checked(string? typed, string field)
    {
        var text = CleanText.Line(typed, MaxLength, field);
        if (text is null)
            return null;
        if (!text.Contains("://", StringComparison.Ordinal))
            text = "https://" + text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)
            ? text
            : throw new RefusedException("contact.link-invalid", $"The {field} does not look like a web address. Nothing was saved; it should read like https://www.linkedin.com/in/name.") { Field = field };
    }

    /// <summary>The profile's own part of a LinkedIn address, in lower case: the same person has the same slug. Null for other links.</summary>
    public static string? LinkedInSlug(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || !IsLinkedIn(uri.Host))
            return null;
        var parts = uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["in" or "pub", var slug, ..] ? Uri.UnescapeDataString(slug).ToLowerInvariant() : null;
    }

    private static bool IsLinkedIn(string host) =>
        host.Equals("linkedin.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".linkedin.com", StringComparison.OrdinalIgnoreCase);
}
