using System.Globalization;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Reads name, role and organisation from the lines of a signature, in the order people write them.</summary>
internal static class PastedLines
{
    private const int MostNameWords = 5;
    private const string Comma = ", ";

    private static readonly string[] Titles = ["dr", "prof", "professor", "mr", "mrs", "ms", "mx", "ing", "mgr", "bc", "phdr", "mudr", "herr", "frau", "sir", "dame", "rev"];

    private static readonly string[] Particles = ["van", "von", "de", "da", "di", "del", "della", "der", "den", "la", "le", "dos", "ter", "ten", "bin", "al"];

    private static readonly string[] Between = [" at ", " @ ", " | ", " · ", " • ", " – ", " — ", " - ", Comma];

    public static PastedContact Read(IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            return new PastedContact();
        var head = Parts(lines[0]);
        if (!IsName(head[0]))
            return new PastedContact();
        var read = Named(head[0]);

        // "Jane Doe | Engineer at Acme" on one line; "Jane Doe, PhD" keeps its letters out.
        var said = head.Skip(1).Where(p => !IsLetters(p)).ToList();
        var rest = lines.Skip(1).ToList();
        if (said.Count == 0 && rest.Count > 0)
        {
            said = Parts(rest[0]);
            rest.RemoveAt(0);
        }

        return read with
        {
            Role = Fitting(said.ElementAtOrDefault(0), ContactDetails.LineMaxLength),
            Organisation = Fitting(said.ElementAtOrDefault(1) ?? rest.FirstOrDefault(), Organisation.NameMaxLength),
        };
    }

    /// <summary>The name as an address or a profile spells it: jane.doe@…, /in/jane-doe-4b2a91.</summary>
    public static PastedContact NamedAfter(PastedContact read, string? email, string? slug)
    {
        var source = email is not null ? email[..email.LastIndexOf('@')].Split('+')[0] : slug;
        var words = (source ?? "").Split(['.', '_', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.All(char.IsLetter)).Take(MostNameWords)
            .Select(CultureInfo.InvariantCulture.TextInfo.ToTitleCase).ToList();
        if (words.Count == 0)
            return read;
        return read with { Given = Fitting(words[0], ContactName.MaxLength), Family = words.Count > 1 ? Fitting(string.Join(' ', words.Skip(1)), ContactName.MaxLength) : null };
    }

    // Splits at the first sign between parts; a company keeps its comma ("Acme, Inc.").
    private static List<string> Parts(string line)
    {
        var (at, length) = Between.Select(sign => (At: line.IndexOf(sign, StringComparison.OrdinalIgnoreCase), sign.Length)).Where(s => s.At > 0).DefaultIfEmpty((-1, 0)).MinBy(s => s.Item1);
        if (at < 0)
            return [line];
        var (first, rest) = (line[..at].Trim(), line[(at + length)..].Trim());
        return line[at] is ',' && !Between.Any(sign => sign is not Comma && rest.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? [first, rest] : [first, .. Parts(rest)];
    }

    private static bool IsName(string text)
    {
        var words = Words(text);
        return words.Count is > 0 and <= MostNameWords + 2 && text.Length <= ContactName.MaxLength && !text.Any(char.IsDigit)
            && words.Any(w => char.IsUpper(w[0]) || !char.IsLower(w[0]));
    }

    private static PastedContact Named(string text)
    {
        var words = Words(text);
        var titles = words.TakeWhile(w => Titles.Contains(w.TrimEnd('.').ToLowerInvariant())).ToList();
        var names = words.Skip(titles.Count).ToList();
        if (names.Count == 0)
            (names, titles) = (words, []);
        var family = Math.Max(1, names.FindIndex(1, w => Particles.Contains(w.ToLowerInvariant())) is > 0 and var at ? at : names.Count - 1);
        return new PastedContact
        {
            Honorific = titles.Count == 0 ? null : string.Join(' ', titles),
            Given = string.Join(' ', names.Take(family)),
            Family = names.Count > family ? string.Join(' ', names.Skip(family)) : null,
        };
    }

    private static List<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();

    // PhD, MBA, P.E.: letters after a name.
    private static bool IsLetters(string text) => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).All(w => w.Length <= 5 && w.Count(char.IsUpper) >= 2);

    private static string? Fitting(string? text, int maxLength) => string.IsNullOrWhiteSpace(text) || text.Length > maxLength ? null : text;
}
