namespace InfoInterview.Domain.Requests;

/// <summary>What is known of a contact when one wants to ask them.</summary>
public sealed record EligibilityFacts
{
    /// <summary>They asked not to be contacted, and their user did not say that it was a mistake.</summary>
    public bool DoNotContact { get; init; }

    /// <summary>When the latest request to them ended in no response or a no.</summary>
    public DateTimeOffset? QuietOrDeclinedAt { get; init; }

    /// <summary>They wrote first since then.</summary>
    public bool TheyWroteSince { get; init; }

    /// <summary>Somebody named or introduced them since then.</summary>
    public bool ReferrerAppeared { get; init; }

    /// <summary>When the latest conversation with them was held.</summary>
    public DateTimeOffset? LastHeldAt { get; init; }

    /// <summary>Another request to them is open.</summary>
    public bool HasOpenRequest { get; init; }

    /// <summary>Other open requests at their organisation.</summary>
    public int OpenAtOrganisation { get; init; }
}
