using InfoInterview.Application.Meetings;
using InfoInterview.Application.Questions;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Meetings;

/// <summary>Which set of questions goes with a meeting, and what is in it.</summary>
public sealed partial class MeetingQuestions(QuestionQueries queries, ChooseQuestionSet choose)
{
    private IReadOnlyList<QuestionQueries.SetRow>? _sets;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public IReadOnlyList<QuestionQueries.SetRow>? Drawn { get; set; }

    [Parameter, EditorRequired]
    public MeetingPage Page { get; set; } = default!;

    /// <summary>Told when another set, or none, was chosen.</summary>
    [Parameter]
    public EventCallback OnChosen { get; set; }

    private IReadOnlyList<Choice<QuestionSetId?>> Options => [new(null, "None chosen"), .. _sets!.Select(s => new Choice<QuestionSetId?>(s.Id, $"{s.Name}, {s.Minutes} minutes"))];

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Drawn = _sets = Drawn ?? await queries.ListAsync(CancellationToken.None);

    private async Task ChooseAsync(QuestionSetId? set)
    {
        _problem = null;
        try
        {
            await choose.RunAsync(Page.Row.Request!.Value, set, CancellationToken.None);
            await OnChosen.InvokeAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
