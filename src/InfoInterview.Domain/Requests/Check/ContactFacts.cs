using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Requests.Check;

/// <summary>What is known of the person a draft goes to. Every fact may be missing; a missing one is not held against the draft.</summary>
public sealed record ContactFacts
{
    public string? PreferredName { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }

    /// <summary>The fact to open with, such as "both at Ostrava in 2014".</summary>
    public string? ConnectionLine { get; init; }

    /// <summary>Who led to this person; their full name.</summary>
    public string? ReferrerName { get; init; }

    public string? Organisation { get; init; }
    public string? Role { get; init; }

    /// <summary>Talks, articles or projects of theirs, by name.</summary>
    public IReadOnlyList<string> Works { get; init; } = [];

    /// <summary>Words for their industry or function, and those of the user's career target. Of a longer phrase one telling word is enough.</summary>
    public IReadOnlyList<string> FieldWords { get; init; } = [];

    /// <summary>Schools, employers and events shared with the user.</summary>
    public IReadOnlyList<string> Shared { get; init; } = [];

    /// <summary>Where they live; named in the hint on good hours.</summary>
    public string? City { get; init; }

    /// <summary>The zone they live in; null when unknown.</summary>
    public Zone? Zone { get; init; }

    /// <summary>They asked not to be written to, or opted out.</summary>
    public bool DoNotContact { get; init; }

    /// <summary>No new request before this date, after a silence or a no; null when none runs.</summary>
    public DateOnly? CoolingOffUntil { get; init; }

    /// <summary>They asked for a CV, so sending one is right.</summary>
    public bool AskedForCv { get; init; }

    /// <summary>What to call them; null when no name is known.</summary>
    public string? Called => new[] { PreferredName, GivenName, FamilyName }.FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));
}
