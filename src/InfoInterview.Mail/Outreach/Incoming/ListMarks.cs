using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>
/// Knows mail that went to many. Gateways mark people's answers as bulk and sales tools give them a way to unsubscribe, so an answer
/// is a list's only when a list itself names it so, and never when it answers a mail of ours.
/// </summary>
/// <remarks>[RFC2369], [RFC2919]</remarks>
internal static class ListMarks
{
    private static readonly string[] OfLists = ["List-Id", "List-Post", "List-Archive", "X-Mailing-List", "X-Mailman-Version", "Mailing-List"];

    /// <summary>The judgement; null when it may be a letter to one person.</summary>
    public static Judgement? Judge(OpenedMail mail, IReadOnlyList<string> answers)
    {
        if (answers.Any(MessageIds.LooksLikeOurs))
            return null;
        if (OfLists.FirstOrDefault(mail.Headers.Contains) is { } mark && !(mark == "List-Id" && answers.Count > 0 && !IsBulk(mail)))
            return new(IncomingKind.List, $"it has the header {mark}");
        if (answers.Count > 0)
            return null;
        if (mail["List-Unsubscribe"].Length > 0)
            return new(IncomingKind.List, "it has the header List-Unsubscribe");
        return mail["Precedence"].Trim().Equals("list", StringComparison.OrdinalIgnoreCase) ? new(IncomingKind.List, "it says Precedence: list") : null;
    }

    private static bool IsBulk(OpenedMail mail) => mail["Precedence"].Trim().ToLowerInvariant() is "list" or "bulk" or "junk" || mail.Headers.Contains("List-Post");
}
