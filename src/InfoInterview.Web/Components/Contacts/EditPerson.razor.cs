using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>A person's form. What was typed stays when someone else saved meanwhile.</summary>
public sealed partial class EditPerson(ContactQueries contacts, EditContact edit, NavigationManager navigation, Toasts toasts)
{
    private ContactDraft _draft = new();
    private FormProblem? _problem;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The person as loaded.</summary>
    [PersistentState]
    public ContactView? Person { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Person ??= await contacts.FindAsync(new ContactId(Id), CancellationToken.None);
        if (Person is null)
            navigation.NotFound();
        else
            _draft = ContactDraft.Of(Person.ToForm());
    }

    private async Task SaveAsync()
    {
        _problem = null;
        try
        {
            var told = await edit.RunAsync(new EditContact.Input(Person!.Id, Person.Version, _draft.ToForm()), CancellationToken.None);
            toasts.Show(told > 0 ? "Saved. They work elsewhere now; look whether what you asked still fits." : "Saved.");
            navigation.NavigateTo($"/people/{Id}");
        }
        catch (RefusedException refused)
        {
            _problem = FormProblem.Of(refused);
            _draft.Heed(refused);
        }
    }
}
