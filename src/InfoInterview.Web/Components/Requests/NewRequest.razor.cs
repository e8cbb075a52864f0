using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests;

/// <summary>Chooses whom to ask and how, and starts the draft.</summary>
public sealed partial class NewRequest(ContactListQueries people, ContactQueries contacts, BeforeAskingQueries asking, StartRequest start, NavigationManager navigation)
{
    private static readonly IReadOnlyList<Choice<MessageKind>> Kinds =
        [.. MessageKindGuide.All.Where(g => g.Kind.IsRequest()).Select(g => new Choice<MessageKind>(g.Kind, g.Name))];

    private static readonly IReadOnlyList<Choice<int>> Minutes = [new(10, "10"), new(15, "15"), new(20, "20"), new(30, "30")];

    private string? _typed;
    private IReadOnlyList<ContactHit>? _hits;
    private ContactView? _chosen;
    private BeforeAsking? _before;
    private MessageKind _kind;
    private string? _topic;
    private int _minutes = 15;
    private string? _problem;

    /// <summary>The person, when the page is opened from theirs.</summary>
    [SupplyParameterFromQuery(Name = "person")]
    private Guid? Contact { get; set; }

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public NewRequestShown? Drawn { get; set; }

    private string FirstName => _chosen!.Name.Preferred ?? _chosen.Name.Given ?? _chosen.DisplayName;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Drawn is { } drawn)
        {
            (_hits, _chosen, _before) = (drawn.Hits, drawn.Chosen, drawn.Before);
            Suggest();
            return;
        }

        if (Contact is { } id)
            await ChooseAsync(new ContactId(id));
        if (_chosen is null)
            await FindAsync(null);
        Drawn = new NewRequestShown(_hits, _chosen, _before);
    }

    private static string ReasonOf(ContactHit hit) => string.Join(" · ", new[] { hit.Organisation, hit.Role }.OfType<string>());

    private async Task FindAsync(string? typed)
    {
        _typed = typed;
        _hits = string.IsNullOrWhiteSpace(typed) ? await NotYetAskedAsync() : await people.SuggestAsync(typed, CancellationToken.None);
    }

    private async Task<IReadOnlyList<ContactHit>> NotYetAskedAsync()
    {
        var page = await people.PageAsync(new ContactFilter { NotYetAsked = true, Size = 8 }, CancellationToken.None);
        return [.. page.Rows.Select(r => new ContactHit(r.Id, r.Preferred, r.Given, r.Family) { Role = r.Role, Organisation = r.Organisation, DoNotContact = r.DoNotContact })];
    }

    private async Task ChooseAsync(ContactId id)
    {
        _chosen = await contacts.FindAsync(id, CancellationToken.None);
        _before = _chosen is null ? null : await asking.OfAsync(id, CancellationToken.None);
        Suggest();
    }

    // The address names them, so that a reload is still about them.
    private async Task PickAsync(ContactId id)
    {
        await ChooseAsync(id);
        navigation.NavigateTo($"/requests/new?person={id}", replace: true);
    }

    private void Suggest()
    {
        if (_chosen is not null)
            _kind = SuggestedKind.For(_chosen.Details, _chosen.IntroducedBy is not null);
    }

    private async Task Other()
    {
        (_chosen, _before, _problem) = (null, null, null);
        navigation.NavigateTo("/requests/new", replace: true);
        await FindAsync(_typed);
    }

    private async Task StartAsync()
    {
        try
        {
            var started = await start.RunAsync(new StartRequest.Input(_chosen!.Id, _kind, _topic, _minutes), CancellationToken.None);
            navigation.NavigateTo($"/messages/{started.Message}");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
