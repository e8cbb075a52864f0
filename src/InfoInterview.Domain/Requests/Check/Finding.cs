namespace InfoInterview.Domain.Requests.Check;

/// <summary>One point a busy reader would stumble over.</summary>
/// <param name="Id">The rule, such as <c>L05</c>. Stable; kept with the reason when a user sends anyway.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Title">What to do, such as "Say how many minutes".</param>
/// <param name="Why">One sentence of reason.</param>
public sealed record Finding(string Id, Severity Severity, string Title, string Why)
{
    /// <summary>Where it is; null when it is about something that is missing or about the whole.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The one fix offered; null when only the writer can mend it.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Whether an error may be sent with a typed reason. False for do-not-contact and for unfilled template fields.</summary>
    public bool CanOverride { get; init; } = true;
}
