namespace InfoInterview.Application.Outreach.Templates;

/// <summary>
/// What a template may do to a value. A short list on purpose: nothing here can grow a text by more than its
/// arguments, match a pattern or format a number.
/// </summary>
internal static class TemplateFilters
{
    /// <summary>Liquid's own filters that are kept.</summary>
    internal static readonly IReadOnlySet<string> Kept = new HashSet<string>(StringComparer.Ordinal)
    {
        "default", "upcase", "downcase", "capitalize", "strip", "append", "prepend", "remove", "truncate", "truncatewords",
    };

    /// <summary>Ours: <c>sentence</c> and <c>phrase</c>.</summary>
    internal static readonly IReadOnlySet<string> Own = new HashSet<string>(StringComparer.Ordinal) { "sentence", "phrase" };

    private static readonly char[] EndMarks = ['.', '!', '?', ';', ',', ':'];

    /// <summary>Makes a value stand alone: a capital first, one mark at the end. Absent stays absent.</summary>
    internal static string? Sentence(string? text)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        var whole = char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
        return whole[^1] is '.' or '!' or '?' or '…' ? whole : whole.TrimEnd(EndMarks) + ".";
    }

    /// <summary>Makes a value fit inside a sentence: no mark at its end. Absent stays absent.</summary>
    internal static string? Phrase(string? text)
    {
        var bare = text?.Trim().TrimEnd(EndMarks).TrimEnd();
        return string.IsNullOrEmpty(bare) ? null : bare;
    }
}
