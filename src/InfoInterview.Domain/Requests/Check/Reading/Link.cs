using System.Text.RegularExpressions;

namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>A web address in a text, taken apart as far as the rules ask.</summary>
internal sealed partial record Link(Stretch At, string Host, string PathAndQuery)
{
    private static readonly char[] Closers = ['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '”', '’', '>'];

    /// <summary>The links of a text, in order; an e-mail address is none.</summary>
    public static IEnumerable<Link> In(string text)
    {
        foreach (var word in BodyParts.WordsIn(text))
        {
            var token = word.Of(text);
            if (token.Length <= 2000 && Address().Match(token) is { Success: true } found)
                yield return Of(found, word.Start);
        }
    }

    /// <summary>Whether the link lies at one of these hosts (or below it), host and path, or bare paths.</summary>
    public bool IsAt(IEnumerable<string> places) => places.Any(place =>
    {
        var slash = place.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? place : place[..slash];
        var hostFits = host.Length == 0 || Host.Equals(host, StringComparison.OrdinalIgnoreCase) || Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase);
        if (!hostFits || slash < 0)
            return hostFits && place.Length > 0;
        var path = place[slash..];
        return PathAndQuery.StartsWith(path, StringComparison.OrdinalIgnoreCase)
            || (host.Length == 0 && PathAndQuery.Contains(path, StringComparison.OrdinalIgnoreCase));
    });

    /// <summary>The address without parameters that begin so; null when it has none of them.</summary>
    public string? Without(IReadOnlyList<string> parameters, string text)
    {
        var whole = At.Of(text);
        var query = whole.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return null;
        var hash = whole.IndexOf('#', query);
        var tail = hash < 0 ? "" : whole[hash..];
        var all = (hash < 0 ? whole[(query + 1)..] : whole[(query + 1)..hash]).Split('&');
        var kept = all.Where(p => !parameters.Any(t => p.StartsWith(t, StringComparison.OrdinalIgnoreCase))).ToList();
        return kept.Count == all.Length ? null : whole[..query] + (kept.Count > 0 ? "?" + string.Join('&', kept) : "") + tail;
    }

    private static Link Of(Match found, int offset)
    {
        var length = found.Value.TrimEnd(Closers).Length;
        var path = found.Groups["path"].Value;
        return new(new(offset + found.Index, length), found.Groups["host"].Value, path[..Math.Max(0, path.Length - (found.Length - length))]);
    }

    [GeneratedRegex(@"(?:https?://(?:[^\s/@]{0,200}@)?(?<host>[^\s/?#:<>]{1,255})(?::\d{1,5})?|(?<![\w@.-])(?<host>www\.[a-z0-9.-]{1,200}|(?:[a-z0-9-]{1,63}\.){1,6}(?:[a-z]{2,24}(?=/)|(?:com|org|net|io|app|co|ly|dev|edu|eu|uk|de|ai)(?=[?#]|[^\w@.-]|\.?$))))(?<path>[/?#][^\s<>]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LanguagePack.MatchTimeOutMilliseconds)]
    private static partial Regex Address();
}
