using System.Globalization;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L30: a hint on the hour where the contact lives. Never more than a hint: the data disagree.</summary>
/// <remarks>Mail: [BOOM-MB], [YESWARE]; calls just before or after working hours: [LANE].</remarks>
internal static class SendTime
{
    private static readonly (TimeOnly From, TimeOnly Until)[] MailHours = [(new(6, 30), new(9, 30)), (new(12, 0), new(13, 0))];
    private static readonly (TimeOnly From, TimeOnly Until)[] CallHours = [(new(8, 0), new(9, 0)), (new(17, 0), new(18, 0))];

    public static Verdict Read(DraftText draft)
    {
        if (draft.Draft.Now is not { } now || draft.Contact.Zone is not { } zone)
            return Verdict.Silent;
        var there = zone.At(now);
        var (time, clock) = (TimeOnly.FromDateTime(there), there.ToString("HH:mm", CultureInfo.InvariantCulture));
        var place = string.IsNullOrWhiteSpace(draft.Contact.City) ? zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ') : draft.Contact.City.Trim();
        var hours = draft.Draft.Channel == Channel.Phone ? CallHours : MailHours;
        var workday = draft.Draft.IsBusinessDayThere ?? there.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

        if (workday && hours.Any(h => time >= h.From && time <= h.Until))
            return Verdict.FineAs($"A good hour in {place}: it is {clock} there");
        var night = time.Hour is >= 22 or < 6;
        var title = night ? $"It is night in {place}" : $"Wait for a good hour in {place}";
        var good = string.Join(" or ", hours.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.From:HH:mm} to {h.Until:HH:mm}")));
        return Remark.Info(title, $"{good} on a working day is read best; it is {clock} there{(workday ? "" : " on a day off")}.");
    }
}
