using InfoInterview.Data;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>What an import must know of a contact that is there already.</summary>
internal sealed record KnownPerson(ContactId Id, ContactName Name)
{
    public string? Slug { get; init; }
    public string? Role { get; init; }
    public string? Organisation { get; init; }
    public bool IsInBin { get; init; }
    public IReadOnlyList<string> Emails { get; init; } = [];
}

/// <summary>The contacts that are there already, found by what tells people apart, and the organisations that are in the bin.</summary>
internal sealed class KnownPeople
{
    private readonly Dictionary<string, KnownPerson> _bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> _byEmail = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownPerson> _byLikeness = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _binned;

    /// <param name="people">Everyone there is.</param>
    /// <param name="binned">The names of the organisations in the bin.</param>
    public KnownPeople(IEnumerable<KnownPerson> people, IEnumerable<string> binned)
    {
        _binned = binned.ToDictionary(Organisation.FoldOf, StringComparer.Ordinal);
        foreach (var person in people)
        {
            if (person.Slug is not null)
                _bySlug.TryAdd(person.Slug, person);
            foreach (var email in person.Emails)
                _byEmail.TryAdd(email, person);
            _byName.TryAdd(NameKey(person.Name.Given, person.Name.Family, person.Organisation), person);
            foreach (var key in NameLikeness.Keys(person.Name).Where(_ => person is { Organisation: not null, IsInBin: false }))
                _byLikeness.TryAdd(LikenessKey(key, person.Organisation!), person);
        }
    }

    public KnownPerson? WithSlug(string? slug) => slug is null ? null : _bySlug.GetValueOrDefault(slug);

    public KnownPerson? WithEmail(string? key) => key is null ? null : _byEmail.GetValueOrDefault(key);

    /// <summary>Someone of exactly that name at exactly that organisation, or at none when none is given.</summary>
    public KnownPerson? Named(string? given, string? family, string? organisation) => _byName.GetValueOrDefault(NameKey(given, family, organisation));

    /// <summary>Someone at the same organisation with the same family name and first letter.</summary>
    public KnownPerson? Like(string? given, string? family, string? organisation) =>
        organisation is not null && NameLikeness.Key(given, family) is { } key ? _byLikeness.GetValueOrDefault(LikenessKey(key, organisation)) : null;

    /// <summary>The organisation in the bin that goes by this name; null when there is none.</summary>
    public string? InTheBin(string? organisation) => organisation is null ? null : _binned.GetValueOrDefault(Organisation.FoldOf(organisation));

    /// <summary>Everyone the context's owner has, those in the bin included.</summary>
    public static async Task<KnownPeople> LoadAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var emails = (await db.Set<ContactEmail>().Select(e => new { e.ContactId, e.Normalised }).ToListAsync(cancellationToken)).ToLookup(e => e.ContactId, e => e.Normalised);
        var organisations = await db.Organisations.Select(o => new { o.Id, o.Name, o.DeletedAt }).ToDictionaryAsync(o => o.Id, cancellationToken);
        var people = await db.Contacts.OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.Name.Given, c.Name.Family, c.Name.Preferred, c.LinkedInSlug, c.Details.RoleTitle, c.OrganisationId, c.DeletedAt })
            .ToListAsync(cancellationToken);
        return new KnownPeople(people.Select(p => new KnownPerson(p.Id, new ContactName(p.Given, p.Family, p.Preferred))
        {
            Slug = p.LinkedInSlug,
            Role = p.RoleTitle,
            Organisation = p.OrganisationId is { } at ? organisations.GetValueOrDefault(at)?.Name : null,
            IsInBin = p.DeletedAt is not null,
            Emails = emails[p.Id].ToList(),
        }), organisations.Values.Where(o => o.DeletedAt is not null).Select(o => o.Name));
    }

    /// <summary>One key for each name at each organisation, as search folds them.</summary>
    public static string NameKey(string? given, string? family, string? organisation) =>
        $"{FoldedText.Of(given)}\n{FoldedText.Of(family)}\n{(organisation is null ? "" : Organisation.FoldOf(organisation))}";

    private static string LikenessKey(string key, string organisation) => $"{key}\n{Organisation.FoldOf(organisation)}";
}
