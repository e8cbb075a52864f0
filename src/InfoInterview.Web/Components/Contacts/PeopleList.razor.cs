using System.Globalization;
using InfoInterview.Application.Contacts;
using InfoInterview.Domain.Contacts;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>Everyone the user knows, a page at a time; search, filters and order stand in the address.</summary>
public sealed partial class PeopleList(ContactListQueries people, ContactQueries contacts, NavigationManager navigation)
{
    private readonly HashSet<ContactId> _chosen = [];
    private PeopleAddress? _loaded;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public ContactPage? Drawn { get; set; }

    // The page's rows.
    private ContactPage? List { get; set; }

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public IReadOnlyList<TagCount>? DrawnTags { get; set; }

    // The tags in use.
    private IReadOnlyList<TagCount>? Tags { get; set; }

    /// <summary>The zone its days are counted in.</summary>
    [PersistentState]
    public string? ZoneId { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "circle")]
    private string? InCircle { get; set; }

    [SupplyParameterFromQuery(Name = "tag")]
    private string? Tag { get; set; }

    [SupplyParameterFromQuery(Name = "no-address")]
    private bool? NoAddress { get; set; }

    [SupplyParameterFromQuery(Name = "not-asked")]
    private bool? NotAsked { get; set; }

    [SupplyParameterFromQuery(Name = "bin")]
    private bool? Bin { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private Guid? After { get; set; }

    [SupplyParameterFromQuery(Name = "before")]
    private Guid? Before { get; set; }

    private PeopleAddress Here => new()
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search,
        Circle = Enum.TryParse<Circle>(InCircle, out var circle) && Enum.IsDefined(circle) ? circle : null,
        Tag = string.IsNullOrWhiteSpace(Tag) ? null : Tag,
        NoAddress = NoAddress is true,
        NotAsked = NotAsked is true,
        Bin = Bin is true,
        ByLastContact = By == "contact",
        After = After,
        Before = Before,
    };

    private string CountWords => List!.HasMoreThanTotal
        ? string.Create(CultureInfo.InvariantCulture, $"more than {List.Total - 1:N0} people")
        : ContactWords.People(List.Total);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var here = Here;
        if (here == _loaded)
            return;
        var isFirst = _loaded is null;
        _loaded = here;
        if (isFirst && Drawn is not null)
            (List, Tags) = (Drawn, DrawnTags);
        else
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        ZoneId ??= (await contacts.ZoneAsync(CancellationToken.None)).Id;
        DrawnTags = Tags = await people.TagsAsync(CancellationToken.None);
        Drawn = List = await people.PageAsync(Here.ToFilter(), CancellationToken.None);
    }

    private string? Href(ContactId? cursor, bool before) => cursor is not { } id
        ? null
        : (before ? Here.FirstPage with { Before = id.Value } : Here.FirstPage with { After = id.Value }).Href();

    private void GoTo(PeopleAddress address, bool replace = false) => navigation.NavigateTo(address.Href(), replace: replace);

    private async Task DoneAsync()
    {
        _chosen.Clear();
        await LoadAsync();
        StateHasChanged();
    }
}
