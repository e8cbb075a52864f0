using InfoInterview.Application.Contacts;
using InfoInterview.Domain.Contacts;
using Microsoft.AspNetCore.WebUtilities;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>The state of the people list as its address holds it, so that a link and the back button show the same list.</summary>
public sealed record PeopleAddress
{
    public string? Search { get; init; }
    public Circle? Circle { get; init; }
    public string? Tag { get; init; }
    public bool NoAddress { get; init; }
    public bool NotAsked { get; init; }
    public bool Bin { get; init; }
    public bool ByLastContact { get; init; }
    public Guid? After { get; init; }
    public Guid? Before { get; init; }

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsFiltered => Search is not null || Circle is not null || Tag is not null || NoAddress || NotAsked || Bin;

    /// <summary>The list from its beginning.</summary>
    public PeopleAddress FirstPage => this with { After = null, Before = null };

    /// <summary>The address.</summary>
    public string Href() => QueryHelpers.AddQueryString("/people", Parts().Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>The query behind it.</summary>
    public ContactFilter ToFilter() => new()
    {
        Search = Search,
        Circle = Circle,
        Tag = Tag,
        NoAddress = NoAddress,
        NotYetAsked = NotAsked,
        InTheBin = Bin,
        Sort = ByLastContact ? ContactSort.LastInteraction : ContactSort.Name,
        After = After is { } after ? new ContactId(after) : null,
        Before = Before is { } before ? new ContactId(before) : null,
        Size = 25,
    };

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("q", Search),
        new("circle", Circle?.ToString()),
        new("tag", Tag),
        new("no-address", NoAddress ? "true" : null),
        new("not-asked", NotAsked ? "true" : null),
        new("bin", Bin ? "true" : null),
        new("by", ByLastContact ? "contact" : null),
        new("after", After?.ToString()),
        new("before", Before?.ToString()),
    ];
}
