using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests.Check;

/// <summary>A draft with everything the request check needs to know; the check itself looks nothing up.</summary>
public sealed record DraftToCheck
{
    public required MessageKind Kind { get; init; }
    public required Channel Channel { get; init; }
    public string Subject { get; init; } = "";
    public string Body { get; init; } = "";

    /// <summary>A file hangs on the draft.</summary>
    public bool HasAttachment { get; init; }

    public ContactFacts Contact { get; init; } = new();
    public RequestFacts Request { get; init; } = new();

    /// <summary>The writer's name as it should stand under a letter.</summary>
    public string? AskerFullName { get; init; }

    /// <summary>Given and family names of the user's other contacts, so that a wrong name in the greeting is caught.</summary>
    public IReadOnlyCollection<string> OtherContactNames { get; init; } = [];

    public CheckSettings Settings { get; init; } = new();

    /// <summary>When it would leave, UTC; null gives no hint on the hour.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Whether it is a business day where the contact lives; null takes Monday to Friday.</summary>
    public bool? IsBusinessDayThere { get; init; }
}
