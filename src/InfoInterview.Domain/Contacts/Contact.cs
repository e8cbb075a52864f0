using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Contacts;

/// <summary>A person one may ask, has asked, or was introduced by.</summary>
public sealed partial class Contact : IOwned
{
    /// <summary>The longest sort name; a folded name may be longer than the typed one, and is cut here.</summary>
    public const int SortNameMaxLength = ContactName.MaxLength * 2;

    private readonly List<ContactEmail> _emails = [];
    private readonly List<ContactPhone> _phones = [];
    private readonly List<ContactTag> _tags = [];
    private readonly List<ContactSchool> _schools = [];
    private readonly List<Employment> _employments = [];

    private Contact()
    {
    }

    public ContactId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public ContactName Name { get; private set; } = null!;
    public ContactDetails Details { get; private set; } = new();
    public OrganisationId? OrganisationId { get; private set; }

    /// <summary>Who led to this contact; never a circle of introductions.</summary>
    public ContactId? ReferredById { get; private set; }

    /// <summary>When somebody last led to this contact, UTC; ends a cooling-off that began before.</summary>
    public DateTimeOffset? IntroducedAt { get; private set; }

    /// <summary>The LinkedIn profile's own name, for finding duplicates.</summary>
    public string? LinkedInSlug { get; private set; }

    public DoNotContact? DoNotContact { get; private set; }
    public DateTimeOffset? FirstContactedAt { get; private set; }
    public DateTimeOffset? LastInteractionAt { get; private set; }
    public ImportId? ImportId { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>When it was put in the bin, which keeps it for <see cref="Bin.Keeps"/> and, where letters or an opt-out need it, longer.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>What search matches: names, organisation, role, city, tags and addresses, folded.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>What lists sort by: family name, then given name, folded.</summary>
    public string SortName { get; private set; } = "";

    /// <summary>Raised by the data floor on each save; a stale copy is refused in words.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ContactEmail> Emails => _emails;
    public IReadOnlyList<ContactPhone> Phones => _phones;
    public IReadOnlyList<ContactTag> Tags => _tags;
    public IReadOnlyList<ContactSchool> Schools => _schools;

    /// <summary>Where they work and worked; at most one without an end.</summary>
    public IReadOnlyList<Employment> Employments => _employments;

    /// <summary>What to call them: the preferred name, else the given one.</summary>
    public string FirstName => Name.Preferred ?? Name.Given!;

    /// <summary>First and family name.</summary>
    public string DisplayName => Name.Family is { } family ? $"{FirstName} {family}" : FirstName;

    /// <summary>The address messages go to; null when there is none.</summary>
    public ContactEmail? PrimaryEmail => _emails.FirstOrDefault(e => e.IsPrimary);

    /// <summary>A new contact with a checked name and details.</summary>
    /// <exception cref="RefusedException">The name or a detail does not hold.</exception>
    public static Contact Create(OwnerId owner, ContactName name, ContactDetails details, DateTimeOffset now, ImportId? import = null)
    {
        var contact = new Contact { Id = ContactId.New(), OwnerId = owner, CreatedAt = now, ImportId = import };
        contact.Describe(name, details, now);
        return contact;
    }

    /// <summary>Replaces name and details.</summary>
    /// <exception cref="RefusedException">The name or a detail does not hold.</exception>
    public void Describe(ContactName name, ContactDetails details, DateTimeOffset now)
    {
        Name = name.Checked();
        Details = details.Checked();
        LinkedInSlug = WebLink.LinkedInSlug(Details.LinkedInUrl);
        SortName = FoldedText.Cut(FoldedText.Of(Name.Family, FirstName), SortNameMaxLength);
        UpdatedAt = now;
    }

    /// <summary>Works out <see cref="SearchText"/> anew; called by the data floor before each save.</summary>
    public void FoldForSearch(string? organisationName) => SearchText = FoldedText.Of(
    [
        Name.Preferred, Name.Given, Name.Family, organisationName, Details.RoleTitle, Details.City, Details.Field,
        .. _tags.Select(t => t.Name), .. _emails.Select(e => e.Address), LinkedInSlug,
    ]);
}
