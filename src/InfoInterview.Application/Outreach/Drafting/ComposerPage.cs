using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>Everything the composer shows of one message.</summary>
public sealed record ComposerPage
{
    public required MessageId Id { get; init; }
    public required int Version { get; init; }
    public required MessageKind Kind { get; init; }
    public required Channel Channel { get; init; }
    public required MessageState State { get; init; }
    public required string Subject { get; init; }
    public required string Body { get; init; }
    public required ComposerContact Contact { get; init; }
    public RequestId? Request { get; init; }
    public int? AskedMinutes { get; init; }
    public string? Topic { get; init; }

    /// <summary>The check's facts, without the words.</summary>
    public required DraftToCheck Facts { get; init; }

    /// <summary>Why this draft may not leave as its request stands; null when it may.</summary>
    public string? Barred { get; init; }

    public required IReadOnlyList<TemplateChoice> Templates { get; init; }

    /// <summary>The account it would leave from; null when none is connected.</summary>
    public ComposerAccount? Account { get; init; }

    /// <summary>The next good hour where the reader lives, UTC.</summary>
    public required DateTimeOffset GoodHour { get; init; }

    public required Zone ThereZone { get; init; }
    public required Zone HereZone { get; init; }

    /// <summary>When it left or came, UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The outbox row it is on its way with.</summary>
    public ComposerRow? OnItsWay { get; init; }
}

/// <summary>The recipient as the composer shows them.</summary>
public sealed record ComposerContact(ContactId Id, string Name, string FirstName, string? Role, string? Organisation, string? City, string? Email, string? Phone, string? LinkedInUrl, string? ReferrerName)
{
    /// <summary>A sentence when the address looks like another; null when it looks honest.</summary>
    public string? EmailWarning { get; init; }
}

/// <summary>The account a message would leave from.</summary>
public sealed record ComposerAccount(string FromAddress, bool IsPractice, string? PausedBecause);

/// <summary>The outbox row of a message.</summary>
public sealed record ComposerRow(OutboxId Id, OutboxState State, DateTimeOffset LeavesAt, string? LastText);
