using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InfoInterview.Web.Components.Accounts;

/// <summary>The second step of the welcome: the first person, and from there to the first message.</summary>
public sealed partial class FirstPeople(AddContact add, StartRequest start, NavigationManager navigation, IJSRuntime script)
{
    private const int Wanted = 3;

    private static readonly IReadOnlyList<Choice<HowKnown>> Ways = [.. HowKnown.All.Select(way => new Choice<HowKnown>(way, way.Words))];

    private readonly List<string> _added = [];
    private PersonForm _form = new();
    private HowKnown? _known;
    private string? _pasted;
    private bool _edits;
    private bool _goesToFields;
    private int _round;
    private FormProblem? _problem;

    private bool IsReady => _form.HasName && _known is not null;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_goesToFields)
            return;
        _goesToFields = false;
        await script.InvokeVoidAsync("iiFocus", "given");
    }

    private void TypeIn() => (_edits, _goesToFields) = (true, true);

    private void Read(string? pasted)
    {
        _pasted = pasted;
        if (!_edits)
            _form = PersonForm.Of(PastedContact.Read(pasted));
    }

    private async Task ContinueAsync()
    {
        if (await AddAsync() is not { } contact)
            return;
        try
        {
            var (_, message) = await start.RunAsync(new StartRequest.Input(contact), CancellationToken.None);
            navigation.NavigateTo($"/messages/{message}");
        }
        catch (RefusedException refused)
        {
            _problem = FormProblem.Of(refused);
        }
    }

    private async Task AnotherAsync()
    {
        var name = _form.Name;
        if (await AddAsync() is null)
            return;
        _added.Add(name);
        (_form, _known, _pasted, _edits) = (new PersonForm(), null, null, false);
        _round++;
    }

    private async Task<ContactId?> AddAsync()
    {
        _problem = null;
        if (_known is null)
            return null;
        try
        {
            return await add.RunAsync(_form.ToContact(_known), CancellationToken.None);
        }
        catch (RefusedException refused)
        {
            _problem = FormProblem.Of(refused);
            _form.Heed(refused);
            return null;
        }
    }
}
