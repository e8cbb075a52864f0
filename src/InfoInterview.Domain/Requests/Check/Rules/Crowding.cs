using System.Globalization;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L21: few people of one organisation at once, and few requests a day.</summary>
/// <remarks>A second person after 3 business days, at most two open: [DUKE-FU], [SFU].</remarks>
internal static class Crowding
{
    private const int BusinessDaysApart = 3;
    private const int MaxOpen = 2;

    public static Verdict Read(DraftText draft)
    {
        var organisation = draft.Contact.Organisation?.Trim() is { Length: > 0 } name ? name : "this organisation";
        return Verdict.OfOr(
            new[] { Organisation(draft.Draft.Request.OpenAtOrganisation, organisation), Today(draft) }.OfType<Remark>(),
            draft.Draft.Request.OpenAtOrganisation.Count == 0 ? $"No one else asked at {organisation}" : $"Enough time since the last request at {organisation}");
    }

    private static Remark? Organisation(IReadOnlyList<int> open, string organisation)
    {
        if (open.Count >= MaxOpen)
            return Remark.Warning($"Two at {organisation} are enough for now", "Two people there have your request already, and they may talk to each other.");
        return open.Any(age => age < BusinessDaysApart)
            ? Remark.Warning("Give the first one time", $"Someone at {organisation} got your request less than three business days ago.")
            : null;
    }

    private static Remark? Today(DraftText draft)
    {
        var (today, cap) = (draft.Draft.Request.SentToday + 1, draft.Draft.Settings.DailyRequestCap);
        if (today <= cap)
            return null;
        var why = string.Create(CultureInfo.InvariantCulture, $"This would be number {today} today; you set {cap}, so that each gets its care.");
        return new(today > 2L * cap ? Severity.Error : Severity.Warning, "Leave it for tomorrow", why);
    }
}
