namespace InfoInterview.Domain.Contacts;

/// <summary>Whether two names may be one person's: the same family name and the same first letter of the given one.</summary>
public static class NameLikeness
{
    /// <summary>Equal for names that may be one person's; null when there is no family name to tell by.</summary>
    public static string? Key(string? given, string? family)
    {
        var (first, last) = (FoldedText.Of(given), FoldedText.Of(family));
        return first.Length == 0 || last.Length == 0 ? null : $"{last} {char.ConvertFromUtf32(char.ConvertToUtf32(first, 0))}";
    }

    /// <summary>The keys of a contact's name: one for the given and one for the preferred name.</summary>
    public static IReadOnlyList<string> Keys(ContactName name) =>
        new[] { Key(name.Given, name.Family), Key(name.Preferred, name.Family) }.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
}
