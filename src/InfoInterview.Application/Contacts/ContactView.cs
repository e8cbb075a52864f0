using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>Everything a contact's page shows and its form edits.</summary>
public sealed record ContactView(ContactId Id, ContactName Name, ContactDetails Details)
{
    /// <summary>To be handed back when saving, so that a stale copy is noticed.</summary>
    public int Version { get; init; }

    public OrganisationId? OrganisationId { get; init; }
    public string? Organisation { get; init; }

    /// <summary>The primary one first.</summary>
    public IReadOnlyList<EmailView> Emails { get; init; } = [];

    /// <summary>The primary one first.</summary>
    public IReadOnlyList<PhoneView> Phones { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];
    public IReadOnlyList<TypedSchool> Schools { get; init; } = [];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<EmploymentView> Employments { get; init; } = [];

    public NamedContact? IntroducedBy { get; init; }
    public IReadOnlyList<NamedContact> Introduced { get; init; } = [];
    public DoNotContact? DoNotContact { get; init; }

    /// <summary>1 to 5, derived from the circle and the last reply.</summary>
    public int Warmth { get; init; }

    public DateTimeOffset? FirstContactedAt { get; init; }
    public DateTimeOffset? LastInteractionAt { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was put in the bin; null when it is not there.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>First and family name.</summary>
    public string DisplayName => ShownName.Of(Name);

    /// <summary>The form that saves this contact unchanged.</summary>
    public ContactForm ToForm() => new(Name)
    {
        Details = Details,
        Organisation = Organisation,
        Emails = Emails.Select(e => new TypedEmail(e.Address, e.IsWork)).ToList(),
        Phones = Phones.Select(p => new TypedPhone(p.Number, p.IsWork)).ToList(),
        Tags = Tags,
        Schools = Schools,
    };
}

/// <summary>One address of a contact.</summary>
public sealed record EmailView(ContactEmailId Id, string Address, bool IsPrimary, bool IsWork, EmailStatus Status, DateOnly? BouncedOn);

/// <summary>One phone number of a contact.</summary>
public sealed record PhoneView(ContactPhoneId Id, string Number, bool IsPrimary, bool IsWork);

/// <summary>One stretch of a contact's working life; without an end it is the present one.</summary>
public sealed record EmploymentView(OrganisationId OrganisationId, string? Organisation, string? Title, DateOnly From, DateOnly? Until);

/// <summary>A contact another one's page links to.</summary>
public sealed record NamedContact(ContactId Id, string Name);
