using InfoInterview.Application.Contacts;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>One person: who they are, how you know each other, who led to whom.</summary>
public sealed partial class PersonPage(
    ContactQueries contacts,
    DeleteContacts delete,
    RestoreContacts restore,
    LogOptOut optOut,
    TakeBackOptOut takeBack,
    Clock clock,
    NavigationManager navigation,
    Toasts toasts)
{
    private bool _asksOptOut;
    private string? _reason;
    private string? _problem;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The person.</summary>
    [PersistentState]
    public ContactView? Person { get; set; }

    /// <summary>Who may be the same person.</summary>
    [PersistentState]
    public IReadOnlyList<PossibleDuplicate>? Duplicates { get; set; }

    /// <summary>The zone days are counted in.</summary>
    [PersistentState]
    public string? ZoneId { get; set; }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Person?.Id.Value != Id)
            await LoadAsync();
        if (Person is null)
            navigation.NotFound();
    }

    private async Task LoadAsync()
    {
        ZoneId ??= (await contacts.ZoneAsync(CancellationToken.None)).Id;
        Person = await contacts.FindAsync(new ContactId(Id), CancellationToken.None);
        Duplicates = await contacts.DuplicatesOfAsync(new ContactId(Id), CancellationToken.None);
    }

    private async Task ReloadAsync()
    {
        _problem = null;
        await LoadAsync();
        StateHasChanged();
    }

    private async Task OptOutAsync()
    {
        _asksOptOut = false;
        await TryAsync(() => optOut.RunAsync(new LogOptOut.Input(Person!.Id, clock.Now) { Reason = _reason }, CancellationToken.None));
    }

    private Task TakeBackAsync() => TryAsync(() => takeBack.RunAsync(Person!.Id, CancellationToken.None));

    private async Task DeleteAsync()
    {
        var (id, name) = (Person!.Id, Person.DisplayName);
        await delete.RunAsync([id], CancellationToken.None);
        toasts.Show($"{name} deleted.", async () => await restore.RunAsync([id], CancellationToken.None));
        navigation.NavigateTo("/people");
    }

    private async Task RestoreAsync()
    {
        await restore.RunAsync([Person!.Id], CancellationToken.None);
        await ReloadAsync();
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            await ReloadAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
