using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Domain.Outreach;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach.Templates;

/// <summary>What a template makes, with examples or for a chosen person.</summary>
public sealed partial class TemplatePreview(TemplateQueries queries, ContactListQueries people)
{
    private IReadOnlyList<ContactHit> _hits = [];
    private string? _typed;
    private string? _person;

    [Parameter, EditorRequired]
    public MessageKind Kind { get; set; }

    /// <summary>What the template made of the values last given.</summary>
    [Parameter, EditorRequired]
    public RenderResult Result { get; set; } = default!;

    /// <summary>Told when other values are to be used.</summary>
    [Parameter]
    public EventCallback<FieldValues> OnValues { get; set; }

    private async Task FindAsync(string? typed)
    {
        _typed = typed;
        _hits = string.IsNullOrWhiteSpace(typed) ? [] : await people.SuggestAsync(typed, CancellationToken.None);
    }

    private async Task ChooseAsync(ContactHit hit)
    {
        (_person, _typed, _hits) = (hit.Name, null, []);
        await OnValues.InvokeAsync(await queries.FieldsForAsync(Kind, hit.Id, CancellationToken.None));
    }

    private async Task ExamplesAsync()
    {
        _person = null;
        await OnValues.InvokeAsync(FieldValues.Examples());
    }
}
