using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>A contact as the form holds it: everything its user may type in one go.</summary>
public sealed record ContactForm(ContactName Name)
{
    public ContactDetails Details { get; init; } = new();

    /// <summary>The organisation's name; the one of that name is used, or added when there is none.</summary>
    public string? Organisation { get; init; }

    /// <summary>The first one is the one messages go to.</summary>
    public IReadOnlyList<TypedEmail> Emails { get; init; } = [];

    /// <summary>The first one is the one shown.</summary>
    public IReadOnlyList<TypedPhone> Phones { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<TypedSchool> Schools { get; init; } = [];
}

/// <summary>One address field of the form.</summary>
public sealed record TypedEmail(string Address, bool IsWork = false)
{
    /// <summary>It was said that it looks like another address, and it is meant all the same.</summary>
    public bool IsMeant { get; init; }
}

/// <summary>One phone field of the form.</summary>
public sealed record TypedPhone(string Number, bool IsWork = false);

/// <summary>One school field of the form; the year they left it, if known.</summary>
public sealed record TypedSchool(string Name, int? Year = null);
