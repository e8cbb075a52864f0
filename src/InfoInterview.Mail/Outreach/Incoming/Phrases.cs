using System.Buffers;
using System.Text.Json;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Turns of phrase of many languages, from a file in <c>Words</c>. They are written there as <see cref="FoldedText"/> makes text.</summary>
internal sealed class Phrases
{
    /// <summary>Where the letters begin that are written without blanks between words.</summary>
    private const char FirstWithoutBlanks = '\u2E80';

    private readonly string[] _all;
    private readonly SearchValues<string> _any;

    private Phrases(string[] all)
    {
        _all = all;
        _any = SearchValues.Create(all, StringComparison.Ordinal);
    }

    /// <summary>The phrases of all languages in one group of a file.</summary>
    public static Phrases Load(string file, string group) => new([.. ByLanguage(file, group).SelectMany(pair => pair.Value).Distinct()]);

    /// <summary>The lists of one group of a file, by language.</summary>
    public static Dictionary<string, string[]> ByLanguage(string file, string group)
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream($"incoming/{file}")
            ?? throw new InvalidOperationException($"The word list {file} is missing from the assembly.");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string[]>>>(stream)![group];
    }

    /// <summary>Whether folded text holds one of them.</summary>
    public bool AreIn(ReadOnlySpan<char> folded) => folded.ContainsAny(_any);

    /// <summary>Where the first of them begins in folded text; negative when there is none.</summary>
    public int IndexIn(ReadOnlySpan<char> folded) => folded.IndexOfAny(_any);

    /// <summary>The one that folded text begins with; null when there is none.</summary>
    public string? AtStartOf(string folded) => _all.FirstOrDefault(phrase => folded.StartsWith(phrase, StringComparison.Ordinal));

    /// <summary>The one that folded text begins with, ended where a word ends; null when there is none.</summary>
    public string? WordsAtStartOf(string folded) =>
        _all.FirstOrDefault(phrase => folded.StartsWith(phrase, StringComparison.Ordinal) && (folded.Length == phrase.Length || phrase[^1] >= FirstWithoutBlanks || !char.IsLetter(phrase[^1]) || !char.IsLetter(folded[phrase.Length])));

    /// <summary>Whether folded text is one of them and nothing else.</summary>
    public bool Equal(string folded) => _all.Contains(folded, StringComparer.Ordinal);
}
