using System.Text.RegularExpressions;
using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>
/// Knows the answer of a calendar program to an invitation. The file is not interpreted, only its method is read. An invitation
/// itself is a person's doing, though a program marks it as its own.
/// </summary>
/// <remarks>[RFC5546]</remarks>
internal static partial class CalendarAnswer
{
    private const int FarthestMethod = 4_000;

    /// <summary>The method that the part's type names, or else the one that the file names.</summary>
    public static string? MethodOf(string? parameter, string file)
    {
        if (!string.IsNullOrWhiteSpace(parameter))
            return parameter.Trim().ToUpperInvariant();
        var match = MethodLine().Match(file, 0, Math.Min(file.Length, FarthestMethod));
        return match.Success ? match.Groups[1].Value.ToUpperInvariant() : null;
    }

    /// <summary>The judgement, when the mail carries an answer or an invitation.</summary>
    public static Judgement? Judge(OpenedMail mail) => mail.Parts.CalendarMethod switch
    {
        "REPLY" => new(IncomingKind.CalendarAnswer, "a calendar answered the invitation"),
        "COUNTER" => new(IncomingKind.CalendarAnswer, "a calendar proposes another time"),
        "REQUEST" or "ADD" => new(IncomingKind.Human, "it is an invitation of theirs"),
        "CANCEL" => new(IncomingKind.Human, "they called off an invitation"),
        "DECLINECOUNTER" => new(IncomingKind.CalendarAnswer, "a calendar turned down another time"),
        _ => null,
    };

    [GeneratedRegex(@"^METHOD(?:;[^:\r\n]{0,100})?:[ ]*([A-Za-z]{1,20})", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MethodLine();
}
