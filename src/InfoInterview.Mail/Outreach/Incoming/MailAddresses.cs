using System.Text.RegularExpressions;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Finds addresses in running text.</summary>
internal static partial class MailAddresses
{
    /// <summary>The first one; null when there is none.</summary>
    public static string? First(string text) => All(text).Select(found => found.Value).FirstOrDefault();

    /// <summary>Each one and where it begins.</summary>
    public static IEnumerable<(string Value, int At)> All(string text)
    {
        foreach (Match match in Address().Matches(text))
        {
            var value = match.Value.TrimEnd('.', '-');
            var skipped = value.Length - value.TrimStart('.', '\'', '*', '=', '/', '|', '-').Length;
            value = value[skipped..];
            if (value.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < value.Length - 1)
                yield return (value, match.Index + skipped);
        }
    }

    [GeneratedRegex(@"(?:""[^""@\r\n]{1,64}""|[\p{L}\p{Nd}.!#$%&'*+/=?^_`{|}~-]{1,200})@[\p{L}\p{Nd}][\p{L}\p{Nd}.-]{0,250}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
