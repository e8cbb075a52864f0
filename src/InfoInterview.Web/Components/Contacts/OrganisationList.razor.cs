using System.Globalization;
using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>Organisations with their marks, set in place; search, order and page stand in the address.</summary>
public sealed partial class OrganisationList(OrganisationQueries organisations, MarkOrganisation mark, AddOrganisation add, NavigationManager navigation, Toasts toasts)
{
    private const int Size = 25;

    private static readonly IReadOnlyList<Choice<bool>> Orders = [new(false, "Where to begin"), new(true, "By name")];

    private string? _loaded;
    private string? _name;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public OrganisationPage? Drawn { get; set; }

    // The page's rows.
    private OrganisationPage? List { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    private bool ByName => By == "name";

    private int At => Math.Clamp(Page ?? 1, 1, 100_000);

    private string CountWords => List!.Total == 1 ? "1 organisation" : string.Create(CultureInfo.InvariantCulture, $"{List.Total:N0} organisations");

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var here = Href(Search, ByName, At);
        if (here == _loaded)
            return;
        var isFirst = _loaded is null;
        _loaded = here;
        if (isFirst && Drawn is not null)
            List = Drawn;
        else
            await LoadAsync();
    }

    private static string Href(string? search, bool byName, int page) => QueryHelpers.AddQueryString(
        "/organisations",
        new Dictionary<string, string?>
        {
            ["q"] = string.IsNullOrWhiteSpace(search) ? null : search,
            ["by"] = byName ? "name" : null,
            ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(part => part.Value is not null));

    private void GoTo(string? search, bool byName, int page, bool replace = false) => navigation.NavigateTo(Href(search, byName, page), replace: replace);

    private async Task LoadAsync()
    {
        var filter = new OrganisationFilter { Search = Search, Sort = ByName ? OrganisationSort.Name : OrganisationSort.LookFirst, Page = At, Size = Size };
        Drawn = List = await organisations.PageAsync(filter, CancellationToken.None);
    }

    // The row stays where it is until the list is opened anew: it must not run away from under the pointer.
    private async Task MarkAsync(OrganisationRow row)
    {
        try
        {
            await mark.RunAsync(new MarkOrganisation.Input(row.Id, row.Advocacy, row.Motivation, row.Posting), CancellationToken.None);
            List = List! with { Rows = [.. List.Rows.Select(r => r.Id == row.Id ? row : r)] };
        }
        catch (RefusedException refused)
        {
            toasts.Show(refused.Message);
        }
    }

    private async Task AddAsync()
    {
        try
        {
            var id = await add.RunAsync(new OrganisationForm(_name ?? ""), CancellationToken.None);
            navigation.NavigateTo($"/organisations/{id}");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
