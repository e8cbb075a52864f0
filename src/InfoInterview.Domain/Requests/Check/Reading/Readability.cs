namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>The Flesch–Kincaid grade: how many school years a text asks of its reader.</summary>
internal static class Readability
{
    public static double Grade(string text, IReadOnlyList<Stretch> words, int sentences)
    {
        if (words.Count == 0 || sentences == 0)
            return 0;
        var syllables = words.Sum(w => Syllables(text.AsSpan(w.Start, w.Length)));
        return (0.39 * words.Count / sentences) + (11.8 * syllables / words.Count) - 15.59;
    }

    /// <summary>Groups of vowels, without a silent final e or ed; at least one.</summary>
    public static int Syllables(ReadOnlySpan<char> word)
    {
        while (word.Length > 0 && !char.IsLetter(word[^1]))
            word = word[..^1];
        if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && word.Length > 3 && word[^3] is not ('t' or 'd'))
            word = word[..^2];
        else if (word.EndsWith("e", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("le", StringComparison.OrdinalIgnoreCase))
            word = word[..^1];
        var (count, inVowels) = (0, false);
        foreach (var letter in word)
        {
            var vowel = "aeiouyáéíóúýäëïöüàèìòùâêîôûåøæœ".Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            if (vowel && !inVowels)
                count++;
            inVowels = vowel;
        }

        return Math.Max(1, count);
    }
}
