using InfoInterview.Application.Contacts;
using InfoInterview.Web.Components.Kit;
using InfoInterview.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>The fields of a person, for someone new and for an edit.</summary>
public sealed partial class ContactFields(OrganisationQueries organisations)
{
    private static readonly IReadOnlyList<Choice<string>> Regions = [new("", "The same as mine"), .. ZoneList.Regions.Select(r => new Choice<string>(r.Code, r.Name))];

    private readonly string _list = ElementId.Next();
    private IReadOnlyList<string> _places = [];

    [Parameter, EditorRequired]
    public ContactDraft Draft { get; set; } = default!;

    /// <summary>Also the fields that someone new seldom has.</summary>
    [Parameter]
    public bool Whole { get; set; }

    /// <summary>What is in the way of saving them; each field shows what is about it.</summary>
    [Parameter]
    public FormProblem? Problem { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private Task Tell() => OnChanged.InvokeAsync();

    private async Task SuggestAsync(ChangeEventArgs typed) => _places = await organisations.SuggestAsync((string?)typed.Value, CancellationToken.None);
}
