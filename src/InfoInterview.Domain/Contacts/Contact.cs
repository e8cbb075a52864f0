using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Contacts;

/// <summary>A person one may ask, has asked, or was introduced by.</summary>
public sealed class Contact : IOwned
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

    /// <summary>Records where they work now; the former employment ends on the given day.</summary>
    public void WorksAt(Organisation? organisation, DateOnly on)
    {
        if (OrganisationId == organisation?.Id)
            return;
        foreach (var current in _employments.Where(e => e.Until is null))
            current.End(on);
        OrganisationId = organisation?.Id;
        if (organisation is not null)
            _employments.Add(Employment.Begin(OwnerId, Id, organisation.Id, Details.RoleTitle, on));
    }

    /// <summary>Names who led to this contact. Saying the same again changes nothing.</summary>
    /// <param name="referrer">The introducer, or null for nobody.</param>
    /// <param name="ancestors">Everyone on the introducer's own chain, the introducer included.</param>
    /// <exception cref="RefusedException">This contact stands on that chain itself.</exception>
    public void IntroducedBy(ContactId? referrer, IReadOnlySet<ContactId> ancestors, DateTimeOffset now)
    {
        if (referrer is not null && (referrer == Id || ancestors.Contains(Id)))
            throw new RefusedException("contact.introduction-circle", $"{DisplayName} already stands in that person's own chain of introductions, so the two cannot have introduced each other. Nothing was changed; choose someone else.");
        if (referrer == ReferredById)
            return;
        (ReferredById, IntroducedAt) = (referrer, referrer is null ? null : now);
    }

    /// <summary>Somebody led to this contact, for the first time or once more; whoever is on record as the introducer stays.</summary>
    public void WasNamed(DateTimeOffset now) => IntroducedAt = now;

    /// <summary>Adds an address; the first one is the primary one. An address already there is left as it is.</summary>
    public void AddEmail(EmailAddress address, bool isWork = false)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (_emails.Any(e => e.Normalised == address.Key))
            return;
        _emails.Add(ContactEmail.Create(OwnerId, Id, address, isPrimary: _emails.Count == 0, isWork));
    }

    /// <summary>Replaces the addresses; the first becomes the one messages go to. What is known of one that stays is kept.</summary>
    public void ReachableAt(IReadOnlyList<(EmailAddress Address, bool IsWork)> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        _emails.RemoveAll(e => !addresses.Any(a => a.Address.Key == e.Normalised));
        foreach (var (address, isWork) in addresses)
        {
            AddEmail(address, isWork);
            _emails.First(e => e.Normalised == address.Key).Respell(address, isWork);
        }

        foreach (var email in _emails)
            email.SetPrimary(email.Normalised == addresses[0].Address.Key);
    }

    /// <summary>Makes one address the one messages go to.</summary>
    public void PreferEmail(ContactEmailId id)
    {
        foreach (var email in _emails)
            email.SetPrimary(email.Id == id);
    }

    /// <summary>Flags an address that bounced for good.</summary>
    public void EmailBounced(string address, DateOnly on, string? smtpCode)
    {
        var normalised = ContactEmail.Normalise(address);
        foreach (var email in _emails.Where(e => e.Normalised == normalised))
            email.Bounced(on, smtpCode);
    }

    /// <summary>Adds a phone number; the first one is the primary one.</summary>
    public void AddPhone(string number, bool isWork = false)
    {
        var phone = ContactPhone.Create(OwnerId, Id, number, isPrimary: _phones.Count == 0, isWork);
        if (!_phones.Any(p => p.Number == phone.Number))
            _phones.Add(phone);
    }

    /// <summary>Takes a phone number away.</summary>
    public void RemovePhone(ContactPhoneId id)
    {
        _phones.RemoveAll(p => p.Id == id);
        if (_phones.Count > 0 && !_phones.Any(p => p.IsPrimary))
            _phones[0].SetPrimary();
    }

    /// <summary>Replaces the tags.</summary>
    public void Tag(IEnumerable<string> names)
    {
        var wanted = names.Select(n => CleanText.Line(n, ContactTag.MaxLength, "tag")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        _tags.RemoveAll(t => !wanted.Contains(t.Name, StringComparer.OrdinalIgnoreCase));
        foreach (var name in wanted.Where(n => !_tags.Any(t => t.Name.Equals(n, StringComparison.OrdinalIgnoreCase))))
            _tags.Add(ContactTag.Create(OwnerId, Id, name));
    }

    /// <summary>Replaces the schools.</summary>
    public void StudiedAt(IEnumerable<(string Name, int? Year)> schools)
    {
        var wanted = new Dictionary<string, int?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, year) in schools)
        {
            if (CleanText.Line(name, ContactDetails.LineMaxLength, "school") is { } clean)
                wanted.TryAdd(clean, year);
        }

        _schools.RemoveAll(s => !wanted.ContainsKey(s.Name));
        foreach (var (name, year) in wanted)
        {
            if (_schools.Find(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
                known.LeftIn(year);
            else
                _schools.Add(ContactSchool.Create(OwnerId, Id, name, year));
        }
    }

    /// <summary>They asked not to be contacted. Stays true whatever is imported or merged later.</summary>
    public void AskedNotToBeContacted(string? reason, DateOnly on) =>
        DoNotContact ??= new DoNotContact(CleanText.Line(reason, ContactDetails.LineMaxLength, "reason"), on);

    /// <summary>Undoes an opt-out that was logged by mistake.</summary>
    public void TakeBackOptOut() => DoNotContact = null;

    /// <summary>Something was said, either way, at the given instant.</summary>
    public void Interacted(DateTimeOffset at)
    {
        if (FirstContactedAt is null || at < FirstContactedAt)
            FirstContactedAt = at;
        if (LastInteractionAt is null || at > LastInteractionAt)
            LastInteractionAt = at;
    }

    /// <summary>Puts the contact in the bin.</summary>
    public void Delete(DateTimeOffset now) => DeletedAt ??= now;

    /// <summary>Brings the contact back from the bin.</summary>
    public void Restore() => DeletedAt = null;

    /// <summary>Works out <see cref="SearchText"/> anew; called by the data floor before each save.</summary>
    public void FoldForSearch(string? organisationName) => SearchText = FoldedText.Of(
    [
        Name.Preferred, Name.Given, Name.Family, organisationName, Details.RoleTitle, Details.City, Details.Field,
        .. _tags.Select(t => t.Name), .. _emails.Select(e => e.Address), LinkedInSlug,
    ]);
}
