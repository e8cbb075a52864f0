using System.Globalization;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>
/// L22: whom one does not write to. No reason overrides it. An opt-out bars every message but the one that
/// acknowledges it and the one that calls a meeting off; the nudge cap bars nudges, cooling-off new requests.
/// </summary>
internal static class Barred
{
    public static Verdict Read(DraftText draft)
    {
        var (contact, kind) = (draft.Contact, draft.Kind);
        if (contact.DoNotContact && kind is not (MessageKind.OptOutAck or MessageKind.Cancellation))
            return Bar("Do not write", $"{FirstUpper(draft.Them)} asked not to be contacted.");
        if (kind == MessageKind.Nudge && draft.Draft.Request.NudgesSent >= draft.Draft.Settings.MaxNudges)
            return Bar("Leave it here", $"{FirstUpper(draft.Them)} has been reminded as often as is fair; silence is an answer too.");
        return kind.IsRequest() && contact.CoolingOffUntil is { } until && (DateThere(draft) is not { } today || today < until)
            ? Bar("Give it time", $"A new request to {draft.Them} waits until {until.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, unless they write first.")
            : Verdict.Silent;
    }

    private static DateOnly? DateThere(DraftText draft) => draft.Draft.Now is { } now
        ? draft.Contact.Zone?.DateAt(now) ?? DateOnly.FromDateTime(now.UtcDateTime)
        : null;

    private static Verdict Bar(string title, string why) => Remark.Error(title, why) with { CanOverride = false };

    private static string FirstUpper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
