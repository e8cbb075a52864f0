using System.Globalization;

namespace InfoInterview.Web.Components.Kit;

/// <summary>The letters in a person's disc.</summary>
public static class Initials
{
    /// <summary>The first letter of the first and of the last word; one for a single word; "?" for none.</summary>
    public static string Of(string? name)
    {
        var words = (name ?? "").Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length switch
        {
            0 => "?",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.InvariantCulture);
}
