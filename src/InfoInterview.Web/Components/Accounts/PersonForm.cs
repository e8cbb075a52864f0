using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Web.Components.Accounts;

/// <summary>A person as the welcome's form holds them.</summary>
public sealed class PersonForm
{
    private ContactForm _read = new(new ContactName(null, null));
    private string? _meant;

    public string? Given { get; set; }
    public string? Family { get; set; }
    public string? Role { get; set; }
    public string? Organisation { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    /// <summary>The profile link that was read, if any.</summary>
    public string? LinkedInUrl => _read.Details.LinkedInUrl;

    /// <summary>First and family name.</summary>
    public string Name => $"{Given} {Family}".Trim();

    public bool HasName => !string.IsNullOrWhiteSpace(Given);

    /// <summary>Whether there is anything to show.</summary>
    public bool IsAnything => Name.Length > 0 || Email is not null || LinkedInUrl is not null;

    /// <summary>The form filled with what was read from a pasted text.</summary>
    public static PersonForm Of(PastedContact pasted)
    {
        ArgumentNullException.ThrowIfNull(pasted);
        return new PersonForm
        {
            _read = pasted.ToForm(),
            Given = pasted.Given,
            Family = pasted.Family,
            Role = pasted.Role,
            Organisation = pasted.Organisation,
            Email = pasted.Email,
            Phone = pasted.Phones is [var first, ..] ? first : null,
        };
    }

    /// <summary>What is in the way was shown: an address that was named as looking like another is meant when it is saved once more.</summary>
    public void Heed(RefusedException refused)
    {
        ArgumentNullException.ThrowIfNull(refused);
        if (refused.Code is TypedAddress.LooksLikeAnother)
            _meant = Email;
    }

    /// <summary>The contact to add.</summary>
    public ContactForm ToContact(HowKnown known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return _read with
        {
            Name = _read.Name with { Given = Given, Family = Family },
            Details = _read.Details with { RoleTitle = Role, Circle = known.Circle, Relationship = known.Relationship, Source = DataSource.Other },
            Organisation = Organisation,
            Emails = string.IsNullOrWhiteSpace(Email) ? [] : [new TypedEmail(Email) { IsMeant = Email == _meant }],
            Phones = string.IsNullOrWhiteSpace(Phone) ? [] : [new TypedPhone(Phone)],
        };
    }
}
