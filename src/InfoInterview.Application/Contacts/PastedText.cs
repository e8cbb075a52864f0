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
    private const int MatchTimeout = 250;

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
        var email = Email(text);
        var links = Link().Matches(text).Select(m => m.Value.TrimEnd('.', ',', ';', ')', '>')).ToList();
        var linkedIn = links.Select(Absolute).FirstOrDefault(l => WebLink.LinkedInSlug(l) is not null);
        var rest = Link().Replace(Address().Replace(FamilyFirst().Replace(text, "$2 $1 <"), " "), " ");
        var phones = Phone().Matches(rest).Select(m => m.Value.Trim()).Where(IsPhone).Take(MostPhones).ToList();
        var lines = Phone().Replace(rest, m => IsPhone(m.Value) ? "\n" : m.Value)
            .Split('\n', StringSplitOptions.TrimEntries)
            .Select(l => CleanText.Line(Label().Replace(l, ""), PastedContact.MostCharacters, "line")?.Trim(Edges))
            .OfType<string>()
            .Where(l => l.Any(char.IsLetter) && !Closing().IsMatch(l))
            .ToList();
        var read = PastedLines.Read(lines) with
        {
            Email = email,
            Phones = phones,
            LinkedInUrl = linkedIn,
            OtherUrl = links.Select(Absolute).FirstOrDefault(l => WebLink.LinkedInSlug(l) is null && !l.Contains("linkedin.", StringComparison.OrdinalIgnoreCase)),
        };
        return read.Given is not null ? read : PastedLines.NamedAfter(read, email, WebLink.LinkedInSlug(linkedIn));
    }

    private static readonly char[] Edges = [' ', '"', '<', '>', '(', ')', '[', ']', '|', '·', '•', ',', ';', ':', '-', '–', '—', '*', '_', '/'];

    private static string? Email(string text)
    {
        foreach (Match match in Address().Matches(text))
        {
            if (EmailAddress.TryParse(match.Value, out var address, out _))
                return address.Value;
        }

        return null;
    }

    private static string Absolute(string link) => link.Contains("://", StringComparison.Ordinal) ? link : "https://" + link;

    private static bool IsPhone(string text) => text.Count(char.IsAsciiDigit) is >= 7 and <= 17 && text.Trim().Length <= ContactPhone.MaxLength;

    [GeneratedRegex(@"[^\s<>()\[\]:;,""']{1,64}@[^\s<>()\[\]:;,""'@]{1,190}\.[\p{L}\d-]{2,63}", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Address();

    // "Doe, Jane" <jane@…>, as mail programs write it.
    [GeneratedRegex(@"^\s*""?([\p{L}'’ .-]{1,100}),\s*([\p{L}'’ .-]{1,100})""?\s*<", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex FamilyFirst();

    [GeneratedRegex(@"(?:https?://|www\.|(?:[a-z]{2,3}\.)?linkedin\.com/)[^\s<>""]{2,400}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<![\p{L}\d])\+?\(?\d[\d ().\-/\u00A0]{5,26}\d(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^\s*(?:tel(?:ephone|efon|\.)?|phone|mob(?:ile|il|\.)?|cell|fax|direct|office|e-?mail|mail|web(?:site)?|linkedin|[tmpewfo])\s*[:.|]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?:(?:best|kind|warm|many)\s)?(?:regards|wishes|thanks)|best|cheers|thanks|thank you|sincerely|yours\b.*|(?:mit\s)?(?:freundlichen|viele[n]?|beste) gr(?:ü|ue)(?:ß|ss)en?|cordialement|saludos|s pozdravem|sent from my\b.*|tel(?:ephone)?|phone|mob(?:ile)?|cell|direct|office|fax|e-?mail|web(?:site)?|linkedin|from|[tmpewfo])[\s,.!:]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Closing();
}
