using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L11: whoever asks does not send a booking page first.</summary>
/// <remarks>[ALAD], [RIFFON].</remarks>
internal static class BookingLink
{
    public static Verdict Read(DraftText draft) =>
        draft.Links.FirstOrDefault(l => l.IsAt(draft.Draft.Settings.BookingPages)) is { } link
            ? Remark.Warning("Leave the booking page for later", "You are the one who asks, so let them name the time; offer the page once they say yes.") with { At = link.At, Mend = new("Take it out", link.At, "") }
            : Verdict.FineAs("No booking page");
}
