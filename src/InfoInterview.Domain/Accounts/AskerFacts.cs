using InfoInterview.Domain.Contacts;

namespace InfoInterview.Domain.Accounts;

/// <summary>The facts messages are filled from.</summary>
/// <param name="FullName">As it stands under a letter; two words or more.</param>
public sealed record AskerFacts(string FullName)
{
    /// <summary>"civil engineer, finished in June".</summary>
    public string? OneLine { get; init; }

    public Situation Situation { get; init; }

    /// <summary>Schools with years, a line each.</summary>
    public string? Schools { get; init; }

    /// <summary>Employers with years, a line each.</summary>
    public string? Employers { get; init; }

    /// <summary>What they are curious about at one organisation.</summary>
    public string? NarrowInterest { get; init; }

    /// <summary>The wider field, so that a reader who is not hiring can still help.</summary>
    public string? BroadInterest { get; init; }

    public string? TwoSentenceIntro { get; init; }

    /// <summary>What has changed for them lately, as one sentence; a reason to write to somebody they know.</summary>
    public string? News { get; init; }

    public string? Phone { get; init; }
    public string? VideoLink { get; init; }
    public string? ProfileUrl { get; init; }
    public string? Signature { get; init; }

    /// <summary>The same facts, trimmed and checked.</summary>
    /// <exception cref="RefusedException">The name is missing, a field too long, or a link no link.</exception>
    public AskerFacts Checked() => new(
        CleanText.Line(FullName, ContactName.MaxLength, "name")
            ?? throw new RefusedException("asker.name-missing", "Your letters need your name under them. Nothing was changed; type your first and last name.") { Field = "name" })
    {
        OneLine = CleanText.Line(OneLine, AskerRecord.LineMaxLength, "line about you"),
        Situation = Situation,
        Schools = CleanText.Block(Schools, AskerRecord.IntroMaxLength, "schools"),
        Employers = CleanText.Block(Employers, AskerRecord.IntroMaxLength, "employers"),
        NarrowInterest = CleanText.Line(NarrowInterest, AskerRecord.LineMaxLength, "interest"),
        BroadInterest = CleanText.Line(BroadInterest, AskerRecord.LineMaxLength, "wider interest"),
        TwoSentenceIntro = CleanText.Block(TwoSentenceIntro, AskerRecord.IntroMaxLength, "introduction"),
        News = CleanText.Line(News, AskerRecord.IntroMaxLength, "news"),
        Phone = CleanText.Line(Phone, ContactPhone.MaxLength, "phone number"),
        VideoLink = WebLink.Checked(VideoLink, "video link"),
        ProfileUrl = WebLink.Checked(ProfileUrl, "profile link"),
        Signature = CleanText.Block(Signature, AskerRecord.IntroMaxLength, "signature"),
    };
}
