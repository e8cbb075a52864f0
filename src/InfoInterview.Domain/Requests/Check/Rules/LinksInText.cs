using System.Text.RegularExpressions;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>L24: one plain link at most, nothing that reports who clicked, no image from elsewhere. Links below the name do not count as many.</summary>
internal static partial class LinksInText
{
    public static Verdict Read(DraftText draft) => Verdict.OfOr(Remarks(draft), "No link that tracks");

    private static IEnumerable<Remark> Remarks(DraftText draft)
    {
        var settings = draft.Draft.Settings;
        if (RemoteImage().Match(draft.Parts.Unquoted) is { Success: true } image)
            yield return Remark.Error("Take the image out", "An image from elsewhere tells who opened the letter, and when.") with { At = new Stretch(image.Index, image.Length) };
        if (draft.Links.FirstOrDefault(l => l.IsAt(settings.LinkShorteners)) is { } hidden)
            yield return Remark.Warning("Write the full link", "A shortened one hides where it leads, and mail filters distrust it.") with { At = hidden.At };
        if (draft.Links.Select(l => (Link: l, Clean: l.Without(settings.TrackingParameters, draft.Body))).FirstOrDefault(l => l.Clean is not null) is { Clean: { } clean, Link: var tracked })
            yield return Remark.Warning("Take the tracking out of the link", "Its end tells the site who clicked.") with { At = tracked.At, Mend = new("Take the tracking out", tracked.At, clean) };
        if (draft.Links.Where(l => draft.Parts.SignOff is not { } off || l.At.Start < off.Start).Skip(1).FirstOrDefault() is { } second)
            yield return Remark.Warning("Keep one link", "Several links look like advertising, to people and to mail filters.") with { At = second.At };
    }

    [GeneratedRegex(@"<img\b|!\[[^\]\n]{0,80}\]\(\s{0,3}(?:https?:)?//|\burl\(\s{0,3}['""]?(?:https?:)?//", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LanguagePack.MatchTimeOutMilliseconds)]
    private static partial Regex RemoteImage();
}
