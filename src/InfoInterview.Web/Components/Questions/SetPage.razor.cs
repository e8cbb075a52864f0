using InfoInterview.Application.Questions;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InfoInterview.Web.Components.Questions;

/// <summary>One set of questions: each change is saved at once, and what the check finds stands beside it.</summary>
public sealed partial class SetPage(QuestionQueries queries, EditQuestionSet edit, DeleteQuestionSet delete, RestoreQuestionSet restore, NavigationManager navigation, Toasts toasts, IJSRuntime script)
{
    private string? _problem;
    private bool? _saved;
    private bool _gone;

    /// <summary>The set of the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public QuestionSetPage? Drawn { get; set; }

    // The set as it is stored.
    private QuestionSetPage? Set { get; set; }

    private IReadOnlyList<QuestionSetFinding> Whole => [.. Set!.Findings.Where(f => f.Item is null)];

    private int AtQuestions => Set!.Findings.Count(f => f.Item is not null);

    private IReadOnlyList<Choice<int>> Lengths =>
        [.. new[] { 10, 15, 20, 30, 45, 60, Set!.Minutes }.Distinct().Order().Select(m => new Choice<int>(m, m.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Set?.Id.Value != Id)
            Drawn = Set = Set is null && Drawn?.Id.Value == Id ? Drawn : await queries.FindAsync(new QuestionSetId(Id), CancellationToken.None);
        _gone = Set is null;
    }

    private async Task<bool> ChangeAsync(QuestionSetChange change)
    {
        (_problem, _saved) = (null, false);
        try
        {
            Set = await edit.RunAsync(Set!.Id, change, CancellationToken.None);
            _saved = true;
            return true;
        }
        catch (RefusedException refused)
        {
            (_problem, _saved) = (refused.Message, null);
            return false;
        }
    }

    private async Task MoveAsync((QuestionRow Question, int Place) move)
    {
        if (await ChangeAsync(new QuestionSetChange.Move(move.Question.Id, move.Place)))
            await script.InvokeVoidAsync("iiFocus", SetQuestion.ElementOf(move.Question.Id));
    }

    private async Task RemoveAsync(QuestionRow question)
    {
        var place = Set!.Items.TakeWhile(i => i.Id != question.Id).Count();
        if (await ChangeAsync(new QuestionSetChange.Remove(question.Id)))
            toasts.Show("Taken out of the set.", () => InvokeAsync(async () => { await ChangeAsync(new QuestionSetChange.PutBack(question, place)); StateHasChanged(); }));
    }

    private async Task DeleteAsync()
    {
        try
        {
            var deleted = await delete.RunAsync(Set!.Id, CancellationToken.None);
            navigation.NavigateTo("/questions");
            toasts.Show($"“{deleted.Set.Name}” is deleted.", async () => navigation.NavigateTo($"/questions/{await restore.RunAsync(deleted, CancellationToken.None)}"));
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
