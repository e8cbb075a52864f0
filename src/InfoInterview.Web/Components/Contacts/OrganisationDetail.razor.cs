using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>One organisation: whom one knows there, the marks, what is known of it.</summary>
public sealed partial class OrganisationDetail(
    OrganisationQueries organisations,
    EditOrganisation edit,
    MarkOrganisation mark,
    DeleteOrganisation delete,
    RestoreOrganisation restore,
    NavigationManager navigation,
    Toasts toasts)
{
    private string? _name;
    private string? _city;
    private string? _website;
    private string? _dress;
    private string? _notes;
    private FormProblem? _problem;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public OrganisationView? Drawn { get; set; }

    // The organisation.
    private OrganisationView? Place { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Place?.Id.Value == Id)
            return;
        Drawn = Place = Place is null && Drawn?.Id.Value == Id ? Drawn : await organisations.FindAsync(new OrganisationId(Id), CancellationToken.None);
        if (Place is null)
            navigation.NotFound();
        else
            (_name, _city, _website, _dress, _notes) = (Place.Name, Place.City, Place.Website, Place.DressNote, Place.Notes);
    }

    private Task SaveAsync() => TryAsync(async () =>
    {
        var form = new OrganisationForm(_name ?? "") { City = _city, Website = _website, DressNote = _dress, Notes = _notes };
        await edit.RunAsync(new EditOrganisation.Input(Place!.Id, Place.Version, form), CancellationToken.None);
        await ReloadAsync();
        toasts.Show("Saved.");
    });

    // What is typed in the details and not yet saved stays typed.
    private Task MarkAsync(OrganisationView marked) => TryAsync(async () =>
    {
        await mark.RunAsync(new MarkOrganisation.Input(marked.Id, marked.Advocacy, marked.Motivation, marked.Posting), CancellationToken.None);
        await ReloadAsync();
    });

    private async Task DeleteAsync()
    {
        var (id, name) = (Place!.Id, Place.Name);
        await delete.RunAsync(id, CancellationToken.None);
        toasts.Show($"{name} deleted.", () => restore.RunAsync(id, CancellationToken.None));
        navigation.NavigateTo("/organisations");
    }

    private async Task RestoreAsync()
    {
        await restore.RunAsync(Place!.Id, CancellationToken.None);
        await ReloadAsync();
    }

    private async Task ReloadAsync() => Place = await organisations.FindAsync(Place!.Id, CancellationToken.None);

    private async Task TryAsync(Func<Task> act)
    {
        _problem = null;
        try
        {
            await act();
        }
        catch (RefusedException refused)
        {
            _problem = FormProblem.Of(refused);
        }
    }
}
