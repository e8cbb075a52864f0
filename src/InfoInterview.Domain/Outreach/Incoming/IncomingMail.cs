namespace InfoInterview.Domain.Outreach.Incoming;

/// <summary>A mail that came in, read and judged. Everything in it was written by a stranger: nothing is trusted, everything is bounded.</summary>
public sealed record IncomingMail
{
    /// <summary>The longest <see cref="Text"/> and <see cref="Said"/>, in characters.</summary>
    public const int TextMaxLength = 50_000;

    /// <summary>The longest <see cref="Html"/>, in characters.</summary>
    public const int HtmlMaxLength = 500_000;

    /// <summary>The most ids kept of <see cref="Answers"/> and <see cref="Returns"/> each.</summary>
    public const int MostIds = 100;

    /// <summary>The writer's address as <see cref="EmailAddress"/> normalises it; null when there is none or more than one that counts.</summary>
    public EmailAddress? From { get; init; }

    /// <summary>The writer's name as they show it; may be empty.</summary>
    public string FromName { get; init; } = "";

    public string Subject { get; init; } = "";

    /// <summary>The Date header, UTC; null when it is missing, unreadable, or of another time than ours.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Its own Message-ID with angle brackets; null when it has none.</summary>
    public string? InternetMessageId { get; init; }

    /// <summary>Message-IDs it answers, the nearest first: In-Reply-To, then References from the end. With angle brackets.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Message-IDs of mail it gives back: those in the returned message or headers of a report. With angle brackets.</summary>
    public IReadOnlyList<string> Returns { get; init; } = [];

    /// <summary>Values of X-InfoInterview-Id in mail that it gives back.</summary>
    public IReadOnlyList<string> ReturnedTokens { get; init; } = [];

    /// <summary>The X-InfoInterview-Id of the mail itself: it is a copy of one of ours.</summary>
    public string? OwnToken { get; init; }

    /// <summary>The whole text with quotes and signature.</summary>
    public string Text { get; init; } = "";

    /// <summary>What the writer added: the text without what it quotes and without a signature. The whole text when nothing would be left.</summary>
    public string Said { get; init; } = "";

    /// <summary>The HTML as it came, never to be shown unsanitised; null when there is none.</summary>
    public string? Html { get; init; }

    public IncomingKind Kind { get; init; }

    /// <summary>What the judgement rests on, in a few words for the user, such as "it says Auto-Submitted: auto-replied".</summary>
    public string Why { get; init; } = "";

    /// <summary>For <see cref="IncomingKind.Bounce"/> and <see cref="IncomingKind.Delay"/>.</summary>
    public DeliveryFailure? Failure { get; init; }

    /// <summary>The last day away, when an automatic answer names one that can be read without a doubt.</summary>
    public DateOnly? AwayUntil { get; init; }

    /// <summary>An automatic answer says that they work there no more.</summary>
    public bool HasLeft { get; init; }

    /// <summary>Somebody seems to ask not to be written to again: offered to the user, never acted on.</summary>
    public bool AsksToStop { get; init; }
}
