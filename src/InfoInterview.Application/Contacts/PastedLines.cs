using System.Globalization;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Reads name, role and organisation from the lines of a signature, in the order people write them. What could be two things is left empty.</summary>
internal static class PastedLines
{
    private const int MostPlaceWords = 8;
    private const string Comma = ", ";

    private static readonly string[] At = [" at ", " @ "];

    private static readonly string[] Between = [" at ", " @ ", " | ", " · ", " • ", " – ", " — ", " - ", Comma];

    /// <param name="spelt">How an address or a profile spells the name, folded; it tells a given name from a role.</param>
    public static PastedContact Read(IReadOnlyList<string> lines, string spelt)
    {
        var head = lines.Count == 0 ? [] : Parts(lines[0]);
        if (head.Count == 0 || Named(lines[0], head, spelt) is not var (read, said))
            return new PastedContact();
        var rest = lines.Skip(1).ToList();
        if (said.Count == 0 && rest.Count > 0)
        {
            said = Parts(rest[0]);
            rest.RemoveAt(0);
        }

        var next = rest is [var line, ..] && IsPlace(line) ? line : rest.Find(SignatureWords.SaysPlace);
        var (role, place) = Told(said.ElementAtOrDefault(0), said.ElementAtOrDefault(1) ?? next, lines);
        return read with { Role = Fitting(role, ContactDetails.LineMaxLength), Organisation = Fitting(place, Organisation.NameMaxLength) };
    }

    /// <summary>The name as an address or a profile spells it: jane.doe@…, /in/jane-doe-4b2a91. One word alone may be a role, an initial or two names in one.</summary>
    public static PastedContact NamedAfter(PastedContact read, string? email, string? slug)
    {
        var words = Spelt(email, slug).Where(w => w.Length > 1 && w.All(char.IsLetter))
            .Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase).ToList();
        return words.Count > 1 && PastedName.Of(string.Join(' ', words)) is { } named ? read with { Given = named.Given, Family = named.Family } : read;
    }

    /// <summary>The words before the @, or those of a profile.</summary>
    public static IEnumerable<string> Spelt(string? email, string? slug) =>
        ((email is not null ? email[..email.LastIndexOf('@')].Split('+')[0] : slug) ?? "").Split(['.', '_', '-'], StringSplitOptions.RemoveEmptyEntries);

    // "Jane Doe | Engineer at Acme" on one line; "Jane Doe, PhD" keeps its letters out; "Doe, Jane" is known by its capitals or by the address.
    private static (PastedContact Read, List<string> Said)? Named(string line, List<string> head, string spelt)
    {
        var said = head.Skip(1).Where(p => !SignatureWords.IsLetters(p)).ToList();
        if (said.Count == 0 || line[head[0].Length..].TrimStart() is not [',', ..] || IsSurelyRole(said[0]) || SignatureWords.SaysPlace(said[0]))
            return PastedName.Of(head[0]) is { } name ? (name, said) : null;
        var given = string.Join(' ', said[0].Split(Comma).Where(p => !SignatureWords.IsLetters(p)));
        var isTold = SignatureWords.IsLoud(head[0].Split(' ')[0]) && !SignatureWords.IsLoud(given) || spelt.Contains(FoldedText.Of(given).Split(' ', '-')[0], StringComparison.Ordinal);
        return isTold && PastedName.FamilyFirst(head[0], given) is { } turned ? (turned, said.Skip(1).ToList()) : null;
    }

    // Two things are a role and a place, in either order, when the words of one or an "at" say so; one alone is only what its words say.
    private static (string? Role, string? Place) Told(string? first, string? second, IEnumerable<string> lines) => (first, second) switch
    {
        (null, _) => (null, null),
        (not null, null) when SignatureWords.SaysRole(first) && !SignatureWords.SaysPlace(first) => (first, null),
        (not null, null) when SignatureWords.SaysPlace(first) && !SignatureWords.SaysRole(first) => (null, first),
        (not null, null) => (null, null),
        (not null, not null) when SignatureWords.SaysPlace(first) && !SignatureWords.SaysRole(first) && SignatureWords.SaysRole(second) => (second, first),
        (not null, not null) when SignatureWords.SaysRole(first) || SignatureWords.SaysPlace(second) || lines.Any(l => At.Any(at => l.Contains(first + at, StringComparison.OrdinalIgnoreCase))) => (first, second),
        _ => (null, null),
    };

    private static bool IsPlace(string line) =>
        !line.Any(char.IsDigit) && !line.Contains('!', StringComparison.Ordinal) && !line.Contains('?', StringComparison.Ordinal) && line.Split(' ').Length <= MostPlaceWords;

    private static bool IsSurelyRole(string text) => SignatureWords.SaysRole(text) || text.Split(' ').Any(w => w is "of" or "for" or "and" or "&");

    // Splits at the first sign between parts; a company keeps its comma ("Acme, Inc.").
    private static List<string> Parts(string line)
    {
        var (at, length) = Between.Select(sign => (At: line.IndexOf(sign, StringComparison.OrdinalIgnoreCase), sign.Length)).Where(s => s.At > 0).DefaultIfEmpty((-1, 0)).MinBy(s => s.Item1);
        if (at < 0)
            return [line];
        var (first, rest) = (line[..at].Trim(), line[(at + length)..].Trim());
        return line[at] is ',' && !Between.Any(sign => sign is not Comma && rest.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? [first, rest] : [first, .. Parts(rest)];
    }

    private static string? Fitting(string? text, int maxLength) => string.IsNullOrWhiteSpace(text) || text.Length > maxLength ? null : text;
}
