using System.Text.RegularExpressions;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Contacts;

/// <summary>Takes a pasted text apart: first what has a shape of its own, then name, role and organisation from the lines left.</summary>
internal static partial class PastedText
{
    private const int MostPhones = 3;

    // A pattern that takes longer than this on a few thousand characters has met a text made to hurt it.
    private const int MatchTimeout = 1000;

    public static PastedContact Read(string text)
    {
        var cut = text.Length > PastedContact.MostCharacters ? text[..PastedContact.MostCharacters] : text;
        try
        {
            return ReadLines(cut);
        }
        catch (RegexMatchTimeoutException)
        {
            return new PastedContact();
        }
    }

    private static PastedContact ReadLines(string text)
    {
        var addresses = Addresses(text);
        var links = Link().Matches(text).Select(m => m.Value.TrimEnd('.', ',', ';', ')', '>')).Select(Absolute).ToList();
        var linkedIn = links.FirstOrDefault(l => WebLink.LinkedInSlug(l) is not null)?.Split('?', '#')[0];
        var slug = WebLink.LinkedInSlug(linkedIn);
        var rest = Link().Replace(Address().Replace(FamilyFirst().Replace(text, "$2 $1 <"), " "), " ");
        var phones = Phone().Matches(rest).Where(m => !Fax().IsMatch(rest[..m.Index])).Select(m => m.Value.Trim()).Where(IsPhone).Take(MostPhones).ToList();
        var lines = Phone().Replace(rest, m => IsPhone(m.Value) ? "\n" : m.Value)
            .Split('\n', StringSplitOptions.TrimEntries)
            .Select(l => CleanText.Line(Label().Replace(l, ""), PastedContact.MostCharacters, "line")?.Trim(Edges))
            .OfType<string>()
            .Where(l => l.Any(char.IsLetter) && !Closing().IsMatch(l) && !SignatureWords.Greets(l))
            .ToList();
        var read = PastedLines.Read(lines, string.Join(' ', addresses.SelectMany(a => PastedLines.Spelt(a, null)).Concat(PastedLines.Spelt(null, slug)).Select(w => FoldedText.Of(w)))) with
        {
            Phones = phones,
            LinkedInUrl = linkedIn,
            OtherUrl = links.FirstOrDefault(l => WebLink.LinkedInSlug(l) is null && !l.Contains("linkedin.", StringComparison.OrdinalIgnoreCase)),
        };
        read = read with { Email = Theirs(addresses, read) };
        return read.Given is not null ? read : PastedLines.NamedAfter(read, read.Email, slug);
    }

    // Of several addresses theirs is the one that spells their name; when none does, it is anybody's guess.
    private static string? Theirs(List<string> addresses, PastedContact read)
    {
        if (addresses.Count < 2)
            return addresses is [var only] ? only : null;
        var names = FoldedText.Of(read.Given, read.Family).Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(n => n.Length > 1).ToList();
        return addresses.FirstOrDefault(a => names.Any(name => FoldedText.Of(a[..a.LastIndexOf('@')]).Contains(name, StringComparison.Ordinal)));
    }

    private static readonly char[] Edges = [' ', '"', '<', '>', '(', ')', '[', ']', '|', '·', '•', ',', ';', ':', '-', '–', '—', '*', '_', '/'];

    private static List<string> Addresses(string text) =>
        Address().Matches(text).Select(m => EmailAddress.TryParse(m.Value, out var address, out _) ? address.Value : null).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static string Absolute(string link) => link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link;

    private static bool IsPhone(string text) => text.Count(char.IsAsciiDigit) is >= 7 and <= 17 && text.Trim().Length <= ContactPhone.MaxLength;

    [GeneratedRegex(@"[^\s<>()\[\]:;,""']{1,64}@[^\s<>()\[\]:;,""'@]{1,190}\.[\p{L}\d-]{2,63}", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Address();

    // "Doe, Jane" <jane@…>, as mail programs write it.
    [GeneratedRegex(@"^\s*""?([\p{L}'’ .-]{1,100}),\s*([\p{L}'’ .-]{1,100})""?\s*<", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex FamilyFirst();

    [GeneratedRegex(@"(?:https?://|www\.|(?:[a-z]{2,3}\.)?linkedin\.com/)[^\s<>""]{2,400}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\p{L}\d])\+?\(?\d[\d ().\-/\u00A0]{5,26}\d(?:,?\s{0,3}(?:x|ext(?:ension|\.)?|#)\s{0,2}\d{1,6})?(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?:\bfax|\bf)[\s:.]{0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Fax();

    [GeneratedRegex(@"^\s*(?:tel(?:ephone|efon|\.)?|phone|mob(?:ile|il|\.)?|cell|fax|direct|office|e-?mail|mail|web(?:site)?|linkedin|[tmpewfo])\s*[:.|]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?:(?:best|kind|warm|many)\s)?(?:regards|wishes|thanks)|best|cheers|thanks|thank you|sincerely|yours\b.*|(?:mit\s)?(?:freundlichen|viele[n]?|beste) gr(?:ü|ue)(?:ß|ss)en?|cordialement|saludos|s pozdravem|sent from my\b.*|tel(?:ephone)?|phone|mob(?:ile)?|cell|direct|office|fax|e-?mail|web(?:site)?|linkedin|from|[tmpewfo])[\s,.!:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Closing();
}
