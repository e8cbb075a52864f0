using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>Adds a person, typed or read from a pasted text.</summary>
public sealed partial class NewPerson(AddContact add, NavigationManager navigation)
{
    private ContactDraft _draft = new();
    private string? _pasted;
    private FormProblem? _problem;
    private int _round;

    private void Read(string? pasted)
    {
        _pasted = pasted;
        if (string.IsNullOrWhiteSpace(pasted))
            return;
        var circle = _draft.Circle;
        _draft = ContactDraft.Of(PastedContact.Read(pasted).ToForm());
        _draft.Circle = circle;
        _round++;
    }

    private async Task SaveAsync()
    {
        _problem = null;
        try
        {
            navigation.NavigateTo($"/people/{await add.RunAsync(_draft.ToForm(), CancellationToken.None)}");
        }
        catch (RefusedException refused)
        {
            _problem = FormProblem.Of(refused);
            _draft.Heed(refused);
        }
    }
}
