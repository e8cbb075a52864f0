using System.Text;

namespace InfoInterview.Domain.Outreach;

/// <summary>The writing system of a letter, as far as look-alike addresses need it. Everything without one of its own is Neutral.</summary>
internal enum Alphabet
{
    Neutral,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Cherokee,
    Han,
    Kana,
    Hangul,
    Bopomofo,
    Other,
}

/// <summary>Which alphabet a letter belongs to.</summary>
internal static class Alphabets
{
    private static readonly (int First, int Last, Alphabet Alphabet)[] Ranges =
    [
        (0x0041, 0x024F, Alphabet.Latin), (0x0250, 0x02AF, Alphabet.Latin), (0x0370, 0x03FF, Alphabet.Greek),
        (0x0400, 0x052F, Alphabet.Cyrillic), (0x0530, 0x058F, Alphabet.Armenian), (0x1100, 0x11FF, Alphabet.Hangul),
        (0x13A0, 0x13FF, Alphabet.Cherokee), (0x1C80, 0x1C8F, Alphabet.Cyrillic), (0x1D00, 0x1DBF, Alphabet.Latin),
        (0x1E00, 0x1EFF, Alphabet.Latin), (0x1F00, 0x1FFF, Alphabet.Greek), (0x2C60, 0x2C7F, Alphabet.Latin),
        (0x2DE0, 0x2DFF, Alphabet.Cyrillic), (0x3005, 0x3007, Alphabet.Han), (0x3041, 0x30FF, Alphabet.Kana),
        (0x3100, 0x312F, Alphabet.Bopomofo), (0x3400, 0x9FFF, Alphabet.Han), (0xA640, 0xA69F, Alphabet.Cyrillic),
        (0xA720, 0xA7FF, Alphabet.Latin), (0xAB30, 0xAB6F, Alphabet.Latin), (0xAB70, 0xABBF, Alphabet.Cherokee),
        (0xAC00, 0xD7AF, Alphabet.Hangul), (0xF900, 0xFAFF, Alphabet.Han), (0x20000, 0x3FFFF, Alphabet.Han),
    ];

    /// <summary>The letter's alphabet; digits, marks and signs are neutral.</summary>
    public static Alphabet Of(Rune rune)
    {
        if (!Rune.IsLetter(rune))
            return Alphabet.Neutral;
        foreach (var (first, last, alphabet) in Ranges)
        {
            if (rune.Value >= first && rune.Value <= last)
                return alphabet;
        }

        return Alphabet.Other;
    }
}
