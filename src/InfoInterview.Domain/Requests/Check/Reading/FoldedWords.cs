using System.Globalization;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>The words of a text in lower case without accents, so that "Novák" finds "Novak"; a hyphen parts words.</summary>
internal sealed class FoldedWords
{
    // No name is longer; beyond it lie runs of marks that take long to compose.
    private const int WordMaxLength = 64;

    private readonly List<(string Word, Stretch At)> _words = [];

    public FoldedWords(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && IsPart(text, i))
                i++;
            if (i > start && FoldedText.Of(text[start..Math.Min(i, start + WordMaxLength)]) is { Length: > 0 } word)
                _words.Add((word, new(start, i - start)));
        }
    }

    public int Count => _words.Count;

    public IEnumerable<string> All => _words.Select(w => w.Word);

    /// <summary>Where these words stand next to each other, between two offsets; null when they do not.</summary>
    public Stretch? Find(string phrase, int from = 0, int to = int.MaxValue)
    {
        var sought = new FoldedWords(phrase)._words;
        for (var i = 0; sought.Count > 0 && i + sought.Count <= _words.Count; i++)
        {
            var (first, last) = (_words[i].At, _words[i + sought.Count - 1].At);
            if (first.Start >= from && last.End <= to && StandsAt(i, sought))
                return new(first.Start, last.End - first.Start);
        }

        return null;
    }

    /// <summary>Whether any of these phrases occurs.</summary>
    public bool HasAny(IEnumerable<string> phrases) => phrases.Any(p => Find(p) is not null);

    /// <summary>Whether the text begins with these words; how many they are, else 0.</summary>
    public int StartsWith(string phrase)
    {
        var sought = new FoldedWords(phrase)._words;
        return sought.Count > 0 && sought.Count <= _words.Count && StandsAt(0, sought) ? sought.Count : 0;
    }

    private bool StandsAt(int index, List<(string Word, Stretch At)> sought)
    {
        for (var i = 0; i < sought.Count; i++)
        {
            if (_words[index + i].Word != sought[i].Word)
                return false;
        }

        return true;
    }

    private static bool IsPart(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark;
}
