using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>Who led to a person, and whom they led to.</summary>
public sealed partial class PersonChain(ContactListQueries people, SetIntroducer set)
{
    private bool _isOpen;
    private string? _typed;
    private string? _problem;
    private IReadOnlyList<ContactHit> _hits = [];

    [Parameter, EditorRequired]
    public ContactView Person { get; set; } = default!;

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private async Task FindAsync() =>
        _hits = [.. (await people.SuggestAsync(_typed, CancellationToken.None)).Where(h => h.Id != Person.Id)];

    private async Task SetAsync(ContactId? introducer)
    {
        try
        {
            await set.RunAsync(new SetIntroducer.Input(Person.Id, introducer), CancellationToken.None);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            return;
        }

        (_isOpen, _typed, _problem, _hits) = (false, null, null, []);
        await OnChanged.InvokeAsync();
    }
}
