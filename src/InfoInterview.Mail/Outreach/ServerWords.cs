using System.Text;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Mail.Outreach;

/// <summary>Makes a server's words fit to be stored and shown: one line, no control characters, short, without the secrets of the route.</summary>
internal sealed class ServerWords(MailRoute route)
{
    private readonly string[] _secrets = SecretsOf(route);

    /// <summary>The words, cleaned.</summary>
    public string Clean(string words)
    {
        foreach (var secret in _secrets)
            words = words.Replace(secret, "•••", StringComparison.Ordinal);
        var text = new StringBuilder(Math.Min(words.Length, SendOutcome.MaxTextLength));
        foreach (var rune in words.EnumerateRunes())
        {
            if (text.Length > SendOutcome.MaxTextLength - 2)
                break;
            if (!Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
                text.Append(rune.ToString());
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    private static string[] SecretsOf(MailRoute route) => string.IsNullOrEmpty(route.Password) ? [] :
    [
        Base64($"\0{route.User}\0{route.Password}"),
        Base64(route.Password),
        route.Password,
        route.Password.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
    ];

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
