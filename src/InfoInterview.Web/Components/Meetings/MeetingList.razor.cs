using InfoInterview.Application.Meetings;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Meetings;

/// <summary>What is ahead by day, or what is past; which of the two stands in the address.</summary>
public sealed partial class MeetingList(MeetingQueries queries, Application.Outreach.Messages.MessageQueries zones, Clock clock, NavigationManager navigation)
{
    private static readonly IReadOnlyList<Choice<bool>> Views = [new(false, "Coming"), new(true, "Past")];

    private MeetingAgenda? _agenda;
    private DateOnly _today;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public AgendaShown? Drawn { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Which { get; set; }

    [SupplyParameterFromQuery(Name = "after")]
    private Guid? After { get; set; }

    private bool InPast => Which == "past";

    private IReadOnlyList<MeetingRow> Rows => InPast ? _agenda!.Past : _agenda!.Coming;

    private IReadOnlyList<MeetingRow> Waiting => [.. Rows.Where(r => r.WaitsForWord)];

    private MeetingRow? Lead => InPast ? null : Waiting is [var over, ..] ? over : Rows is [var first, ..] ? first : null;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        Drawn = _agenda is null && Drawn?.Address == navigation.Uri ? Drawn : await LoadAsync();
        (_today, _agenda) = (Drawn.Today, Drawn.Agenda);
    }

    private async Task<AgendaShown> LoadAsync()
    {
        var zone = await zones.ZoneAsync(CancellationToken.None);
        return new AgendaShown(navigation.Uri, zone.DateAt(clock.Now), await queries.AgendaAsync(After is { } after ? new MeetingId(after) : null, CancellationToken.None));
    }

    private string Reason(MeetingRow row) => string.Join(" · ", new[]
    {
        row.WaitsForWord ? MeetingWords.Day(row.Mine, _today) : null,
        row.Person.Organisation,
        row.State is MeetingState.Agreed or MeetingState.Held ? $"{row.Minutes} minutes {row.Mode.Words()}" : MeetingWords.Of(row.State),
    }.OfType<string>());

    private static string Act(MeetingRow row) => row switch
    {
        { WaitsForWord: true } => "How did it go?",
        { State: MeetingState.Agreed } => "Prepare",
        _ => "Look back",
    };

    private void Show(bool past) => navigation.NavigateTo(past ? "/meetings?show=past" : "/meetings");
}
