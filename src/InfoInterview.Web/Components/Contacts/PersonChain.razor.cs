using InfoInterview.Application.Contacts;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
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

    /// <summary>The word the introducer still waits for.</summary>
    [Parameter]
    public OwedRow? Debt { get; set; }

    /// <summary>Told when the introducer is to be told.</summary>
    [Parameter]
    public EventCallback<RowAction> OnTell { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>"Teacher · I sat in your course"; nothing typed leaves how near they are.</summary>
    private string Bond
    {
        get
        {
            string?[] said = [ContactWords.Of(Person.Details.Relationship), Person.Details.ConnectionLine];
            var words = string.Join(" · ", said.Where(word => word is { Length: > 0 }));
            return words.Length > 0 ? words : ContactWords.Of(Person.Details.Circle);
        }
    }

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
