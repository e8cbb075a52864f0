using InfoInterview.Application.Requests;
using InfoInterview.Domain.Requests;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace InfoInterview.Web.Components.Requests;

/// <summary>Every request, as a board or as a list; what is shown stands in the address.</summary>
public sealed partial class RequestsPage(RequestQueries queries, NavigationManager navigation)
{
    private static readonly IReadOnlyList<Choice<bool>> Views =
        [new(false, "Board", Icon: Icons.Material.Outlined.ViewKanban), new(true, "List", Icon: Icons.Material.Outlined.ViewList)];

    private static readonly IReadOnlyList<Choice<RequestGroup>> Groups =
        [.. Enum.GetValues<RequestGroup>().Select(g => new Choice<RequestGroup>(g, g.Name()))];

    private bool _asList;
    private RequestGroup _group = RequestGroup.Open;
    private RequestsShown? _shown;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public RequestsShown? Drawn { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Which { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private Guid? After { get; set; }

    private RequestBoard? Board => _shown?.Board;

    private RequestList? List => _shown?.List;

    private bool IsEmpty => string.IsNullOrEmpty(Search) && (List is { All: 0 } || Board is { Open: 0, Closed: 0 });

    private string? Summary => (Board, List) switch
    {
        ({ } board, _) => $"{board.Open} open, {board.Closed} closed",
        (_, { } list) => $"{list.Matching} of {list.All}",
        _ => null,
    };

    private string? NextHref => List?.Next is { } next
        ? navigation.GetUriWithQueryParameter("after", next.Value)
        : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _asList = View == "list";
        _group = Enum.TryParse<RequestGroup>(Which, ignoreCase: true, out var group) ? group : RequestGroup.Open;
        if (_shown is null && Drawn?.Address == navigation.Uri)
            _shown = Drawn;
        else
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var filter = new RequestFilter { Search = Search, Group = _group, After = After is { } id ? new RequestId(id) : null };
        Drawn = _shown = _asList
            ? new RequestsShown(navigation.Uri, null, await queries.PageAsync(filter, CancellationToken.None))
            : new RequestsShown(navigation.Uri, await queries.BoardAsync(filter, CancellationToken.None), null);
    }

    private void Show(bool asList) => Go("view", asList ? "list" : null);

    private void Find(string? words) => Go("q", string.IsNullOrWhiteSpace(words) ? null : words);

    private void Choose(RequestGroup group) => Go("show", group is RequestGroup.Open ? null : group.ToString().ToLowerInvariant());

    private void Go(string name, string? value) => navigation.NavigateTo(
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value, ["after"] = null }), replace: true);
}
