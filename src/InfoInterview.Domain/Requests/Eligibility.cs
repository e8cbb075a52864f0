using System.Globalization;

namespace InfoInterview.Domain.Requests;

/// <summary>Whether one may ask somebody, and why not. The request check's L22; nothing overrides it.</summary>
public sealed record Eligibility
{
    /// <summary>Days without a new request after silence or a no.</summary>
    public const int CoolingOffDays = 180;

    /// <summary>Days between two conversations below which a new request is worth a thought.</summary>
    public const int BetweenConversationsDays = 30;

    /// <summary>Open requests at one organisation that are enough.</summary>
    public const int MostAtOrganisation = 2;

    /// <summary>Nothing stands in the way.</summary>
    public static Eligibility Free { get; } = new();

    /// <summary>They asked not to be contacted: nothing at all may be written.</summary>
    public bool DoNotContact { get; private init; }

    /// <summary>When the cooling-off ends, while it runs, UTC.</summary>
    public DateTimeOffset? CoolingOffUntil { get; private init; }

    public IReadOnlyList<EligibilityWarning> Warnings { get; private init; } = [];

    /// <summary>A new request may be made and sent.</summary>
    public bool MayAsk => !DoNotContact && CoolingOffUntil is null;

    /// <summary>Judges the facts at a moment.</summary>
    public static Eligibility Of(EligibilityFacts facts, DateTimeOffset now) => new()
    {
        DoNotContact = facts.DoNotContact,
        CoolingOffUntil = CoolingOff(facts) is { } end && now < end ? end : null,
        Warnings = [.. WarningsOf(facts, now)],
    };

    /// <summary>Refuses (<c>contact.do-not-contact</c>, <c>contact.cooling-off</c>) when one may not ask.</summary>
    public void RequireMayAsk()
    {
        RequireMayWrite();
        if (CoolingOffUntil is not { } end) return;
        throw new RefusedException(
            "contact.cooling-off",
            string.Create(CultureInfo.InvariantCulture, $"They did not answer or said no not long ago, so we leave them in peace until {end:d MMMM yyyy}. Nothing was sent. Ask somebody else, or wait until they write or somebody introduces you."));
    }

    /// <summary>Refuses (<c>contact.do-not-contact</c>) when one may not write at all.</summary>
    public void RequireMayWrite()
    {
        if (DoNotContact)
            throw Refusal();
    }

    /// <summary>What writing to somebody who asked not to be contacted is refused with.</summary>
    public static RefusedException Refusal() =>
        new("contact.do-not-contact", "They asked not to be contacted, and that holds. Nothing was sent. Your notes about them are kept.");

    private static DateTimeOffset? CoolingOff(EligibilityFacts facts) =>
        facts.TheyWroteSince || facts.ReferrerAppeared ? null : facts.QuietOrDeclinedAt?.AddDays(CoolingOffDays);

    private static IEnumerable<EligibilityWarning> WarningsOf(EligibilityFacts facts, DateTimeOffset now)
    {
        if (facts.OpenAtOrganisation >= MostAtOrganisation) yield return EligibilityWarning.OrganisationCrowded;
        if (facts.LastHeldAt is { } held && now < held.AddDays(BetweenConversationsDays)) yield return EligibilityWarning.TalkedLately;
        if (facts.HasOpenRequest) yield return EligibilityWarning.AlreadyAsked;
    }
}
