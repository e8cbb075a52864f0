using System.Text.RegularExpressions;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Finds Message-IDs in headers and in what a report gives back.</summary>
internal static partial class MessageIds
{
    /// <summary>The ids of a header in its order, with angle brackets, without blanks that folding put into them.</summary>
    public static IReadOnlyList<string> In(string header)
    {
        var ids = Bracketed().Matches(header).Select(match => Tidy(match.Value)).OfType<string>().ToList();
        var bare = header.Trim();
        if (ids.Count == 0 && bare.Length > 0 && bare.Contains('@', StringComparison.Ordinal) && Tidy($"<{bare}>") is { } id && !bare.Any(char.IsWhiteSpace))
            ids.Add(id);
        return ids;
    }

    /// <summary>What a mail answers, the nearest first.</summary>
    public static IReadOnlyList<string> Answered(OpenedMail mail) =>
        [.. In(mail["In-Reply-To"]).Concat(In(mail["References"]).Reverse()).Distinct(StringComparer.Ordinal).Take(IncomingMail.MostIds)];

    /// <summary>The Message-IDs named in lines of mail that came back.</summary>
    public static IReadOnlyList<string> Returned(string text) =>
        [.. IdLine().Matches(text).SelectMany(match => In(match.Groups[1].Value)).Distinct(StringComparer.Ordinal).Take(IncomingMail.MostIds)];

    /// <summary>The copy tokens named in lines of mail that came back.</summary>
    public static IReadOnlyList<string> Tokens(string text) =>
        [.. TokenLine().Matches(text).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).Take(IncomingMail.MostIds)];

    /// <summary>Whether it has the form of those that <see cref="InternetMessageId"/> mints.</summary>
    public static bool LooksLikeOurs(string id) => Ours().IsMatch(id);

    /// <summary>The token that a header of ours would hold; null when it is none.</summary>
    public static string? Token(string header) => TokenAlone().IsMatch(header.Trim()) ? header.Trim() : null;

    private static string? Tidy(string id)
    {
        var whole = string.Concat(id.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return whole.Length is > 2 and <= InternetMessageId.MaxLength ? whole : null;
    }

    [GeneratedRegex(@"<[^<>]{1,400}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[ \t>|]{0,20}Message-I[Dd][ \t]{0,5}:[ \t]{0,20}(?:\r?\n[ \t]{1,20})?(<[^<>\r\n]{1,400}>|[^<>\s]{1,400}@[^<>\s]{1,400})", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IdLine();

    [GeneratedRegex(@"^[ \t>|]{0,20}X-InfoInterview-Id[ \t]{0,5}:[ \t]{0,20}([a-z2-7]{10,40})[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TokenLine();

    [GeneratedRegex(@"^[a-z2-7]{10,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TokenAlone();

    [GeneratedRegex(@"^<[a-z2-7]{26}\.[a-z2-7]{16}@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ours();
}
