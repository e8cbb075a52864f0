using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests;

/// <summary>How and when a request left.</summary>
public sealed record Sending(DateTimeOffset At, Channel Channel)
{
    /// <summary>Where they work now; frozen on the request. None, and no second person is suggested.</summary>
    public OrganisationId? Organisation { get; init; }

    /// <summary>Somebody else there was asked and is still open, so no further person is suggested.</summary>
    public bool IsBesideAnother { get; init; }

    /// <summary>Errors of the request check that still stand, by id.</summary>
    public IReadOnlyList<string> OpenErrors { get; init; } = [];

    /// <summary>Why it was sent all the same.</summary>
    public string? OverrideReason { get; init; }
}
