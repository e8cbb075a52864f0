using InfoInterview.Domain.Contacts;

namespace InfoInterview.Data.Contacts;

/// <summary>What was typed into a search, as folded words.</summary>
internal static class SearchWords
{
    /// <summary>More words than anyone types; the rest is left out.</summary>
    private const int MostWords = 8;

    private const int LongestTyped = 200;

    public static IReadOnlyList<string> Of(string typed) =>
        FoldedText.Of(typed.Length > LongestTyped ? typed[..LongestTyped] : typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
}
