using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>How the user and a person know each other, changed in place.</summary>
public sealed partial class HowYouKnow(SetHowWeKnowEachOther set, Toasts toasts)
{
    private Circle _circle;
    private RelationshipKind? _relationship;
    private string? _line;
    private string? _howMet;
    private string? _whereMet;
    private DateOnly? _metOn;
    private bool _isChanged;
    private FormProblem? _problem;

    [Parameter, EditorRequired]
    public ContactView Person { get; set; } = default!;

    [Parameter]
    public EventCallback OnSaved { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        var details = Person.Details;
        (_circle, _relationship, _line) = (details.Circle, details.Relationship, details.ConnectionLine);
        (_howMet, _whereMet, _metOn) = (details.HowMet, details.WhereMet, details.MetOn);
    }

    private void Change() => _isChanged = true;

    private async Task SaveAsync()
    {
        _problem = null;
        var input = new SetHowWeKnowEachOther.Input(Person.Id, Person.Version, _circle)
        {
            Relationship = _relationship,
            ConnectionLine = _line,
            HowMet = _howMet,
            WhereMet = _whereMet,
            MetOn = _metOn,
        };
        try
        {
            await set.RunAsync(input, CancellationToken.None);
        }
        catch (RefusedException refused)
        {
            _problem = FormProblem.Of(refused);
            return;
        }

        _isChanged = false;
        toasts.Show("Saved.");
        await OnSaved.InvokeAsync();
    }
}
