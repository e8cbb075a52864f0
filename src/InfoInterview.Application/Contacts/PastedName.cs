using System.Text.RegularExpressions;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Reads a name from the words it is written in. Where it could be another thing, or its order is not plain, there is no name.</summary>
internal static partial class PastedName
{
    private const int MostWords = 7;

    /// <summary>"Dr. Anna-Lena Müller", "MÜLLER Anna-Lena"; null when the words are no name.</summary>
    public static PastedContact? Of(string text)
    {
        var words = Words(Aside().Replace(text, " "));
        var titles = words.TakeWhile(SignatureWords.IsTitle).ToList();
        var names = words.Skip(titles.Count).ToList();
        if (!Fits(names))
            return null;
        var loud = names.TakeWhile(SignatureWords.IsLoud).Count();
        var (given, family) = loud > 0 && loud < names.Count && !names.Skip(loud).Any(SignatureWords.IsLoud)
            ? (names.Skip(loud), names.Take(loud))
            : Parted(names);
        return Filled(titles, given, family);
    }

    /// <summary>"Müller, Anna-Lena": the family name first.</summary>
    public static PastedContact? FamilyFirst(string family, string given)
    {
        var (families, givens) = (Words(family), Words(given));
        var titles = families.TakeWhile(SignatureWords.IsTitle).Concat(givens.TakeWhile(SignatureWords.IsTitle)).ToList();
        families = [.. families.SkipWhile(SignatureWords.IsTitle)];
        givens = [.. givens.SkipWhile(SignatureWords.IsTitle)];
        return Fits(families) && Fits(givens) ? Filled(titles, givens, families) : null;
    }

    private static bool Fits(List<string> words) => words.Count is > 0 and <= MostWords
        && words.Sum(w => w.Length + 1) <= ContactName.MaxLength
        && words.All(w => w.All(c => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark || c is '-' or '\'' or '’' or '.' or '·'))
        && words.All(w => SignatureWords.IsParticle(w) || !char.IsLower(w[0]) || w.StartsWith("d'", StringComparison.Ordinal) || w.StartsWith("d’", StringComparison.Ordinal))
        && !words.All(SignatureWords.IsParticle)
        && !SignatureWords.SaysRole(string.Join(' ', words)) && !SignatureWords.SaysPlace(string.Join(' ', words));

    private static (IEnumerable<string> Given, IEnumerable<string> Family) Parted(List<string> names)
    {
        var last = names.Count > 2 && SignatureWords.IsSuffix(names[^1]) ? names.Count - 2 : names.Count - 1;
        var particle = names.FindIndex(Math.Min(1, names.Count), w => char.IsLower(w[0]) && SignatureWords.IsParticle(w));
        var at = Math.Max(1, particle > 0 ? particle : last);
        return (names.Take(at), names.Skip(at));
    }

    private static PastedContact Filled(List<string> titles, IEnumerable<string> given, IEnumerable<string> family) => new()
    {
        Honorific = Joined(titles),
        Given = Joined(given),
        Family = Joined(family),
    };

    private static string? Joined(IEnumerable<string> words) => string.Join(' ', words) is { Length: > 0 } text ? text : null;

    private static List<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim(','))];

    // "(she/her)", "“Liz”": beside the name, not part of it.
    [GeneratedRegex(@"\([^)]{0,60}(?:\)|$)|[""“][^""”]{0,60}[""”]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Aside();
}
