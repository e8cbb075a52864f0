using InfoInterview.Application.Questions;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Questions;

/// <summary>The user's sets of questions, and the library beside them; which of the two stands in the address.</summary>
public sealed partial class QuestionList(QuestionQueries queries, CreateQuestionSet create, NavigationManager navigation)
{
    private static readonly IReadOnlyList<Choice<bool>> Views = [new(false, "Your sets"), new(true, "Library")];

    private string? _problem;
    private bool _isDrawn;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public IReadOnlyList<QuestionQueries.SetRow>? Drawn { get; set; }

    // The sets, by name.
    private IReadOnlyList<QuestionQueries.SetRow>? Sets { get; set; }

    [SupplyParameterFromQuery(Name = "view")]
    private string? View { get; set; }

    private bool InLibrary => View == "library";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (InLibrary)
            Sets = null;
        else
            Drawn = Sets ??= _isDrawn || Drawn is null ? await queries.ListAsync(CancellationToken.None) : Drawn;
        _isDrawn = true;
    }

    private static RenderFragment Name(QuestionQueries.SetRow set) => builder => builder.AddContent(0, set.Name);

    private static RenderFragment State(QuestionQueries.SetRow set) => builder => builder.AddContent(0, set.IsValid ? "ready" : "not ready");

    private static string Reason(QuestionQueries.SetRow set) =>
        set.Missing ?? string.Join(" · ", new[] { $"{set.Minutes} minutes", QuestionWords.Count(set.Questions), Uses(set.Requests) }.OfType<string>());

    private static string? Uses(int requests) => requests switch
    {
        0 => null,
        1 => "for 1 request",
        _ => $"for {requests} requests",
    };

    private void Show(bool library)
    {
        navigation.NavigateTo(library ? "/questions?view=library" : "/questions");
    }

    private async Task BeginAsync(StarterSet? starter)
    {
        try
        {
            var id = await create.RunAsync(new CreateQuestionSet.Input(starter?.Name, starter is null ? "New set" : null), CancellationToken.None);
            navigation.NavigateTo($"/questions/{id}");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
