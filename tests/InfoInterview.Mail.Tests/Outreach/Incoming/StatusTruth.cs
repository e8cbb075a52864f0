using System.Text;
using System.Text.RegularExpressions;
using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>What a standard delivery report says, by a second reading that shares nothing with the one under test.</summary>
internal static class StatusTruth
{
    /// <summary>The truth; null when the file holds no standard report.</summary>
    public static BounceTruth? Of(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file).Replace("\r\n", "\n", StringComparison.Ordinal);
        var part = Regex.Match(text, "^content-type:\\s*\"?message/delivery-status", RegexOptions.IgnoreCase | RegexOptions.Multiline);
        if (!part.Success || !Regex.IsMatch(text, "^(?:final|original)-recipient:", RegexOptions.IgnoreCase | RegexOptions.Multiline))
            return null;
        var fields = text[part.Index..];
        fields = fields[(fields.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        fields = Regex.Split(fields, "^--[^\n]{6,}$", RegexOptions.Multiline)[0];
        var groups = Regex.Split(Regex.Replace(fields, "\n[ \t]+", " "), "\n[ \t]*\n").Where(group => Value(group, "Action").Length > 0 || Value(group, "Final-Recipient").Length > 0).ToList();
        if (groups.Find(group => Value(group, "Action").StartsWith("failed", StringComparison.OrdinalIgnoreCase) || Value(group, "Action").Length == 0) is { } failed)
            return new(IncomingKind.Bounce, Address(failed), Value(failed, "Status") is var status && status.StartsWith('4') || status.StartsWith("5.2.2", StringComparison.Ordinal) ? "soft" : "hard");
        if (groups.Find(group => Value(group, "Action").StartsWith("delayed", StringComparison.OrdinalIgnoreCase)) is { } late)
            return new(IncomingKind.Delay, Address(late), "soft");
        return new(IncomingKind.Automatic, "-", "-");
    }

    private static string Value(string group, string name) => Regex.Match(group, $"^{name}[ \t]*:(.*)$", RegexOptions.IgnoreCase | RegexOptions.Multiline).Groups[1].Value.Trim();

    private static string Address(string group)
    {
        foreach (var name in new[] { "Final-Recipient", "Original-Recipient" })
        {
            if (Regex.Match(Value(group, name).Split(';')[^1], "[^\\s<>,]+@[^\\s<>,]+") is { Success: true } found)
                return found.Value;
        }

        return "-";
    }
}
