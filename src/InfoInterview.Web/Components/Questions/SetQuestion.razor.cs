using InfoInterview.Application.Questions;
using InfoInterview.Domain.Questions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace InfoInterview.Web.Components.Questions;

/// <summary>One question of a set, in its place: reworded in place, moved by buttons or with Alt and the arrow keys.</summary>
public sealed partial class SetQuestion(IJSRuntime script)
{
    private string? _typed;

    [Parameter, EditorRequired]
    public QuestionRow Question { get; set; } = default!;

    /// <summary>Counted from 0.</summary>
    [Parameter, EditorRequired]
    public int Place { get; set; }

    /// <summary>How many questions the set has.</summary>
    [Parameter, EditorRequired]
    public int Of { get; set; }

    /// <summary>Makes a change; says whether it was made.</summary>
    [Parameter, EditorRequired]
    public Func<QuestionSetChange, Task<bool>> OnChange { get; set; } = default!;

    [Parameter]
    public EventCallback<(QuestionRow Question, int Place)> OnMove { get; set; }

    [Parameter]
    public EventCallback<QuestionRow> OnRemove { get; set; }

    private string Short => Question.Topic ?? (Question.Wording.Length > 40 ? Question.Wording[..40] + "…" : Question.Wording);

    private string Notes => string.Join(" · ", new[]
    {
        QuestionWords.Sentence(QuestionWords.Of(Question.Type)),
        QuestionWords.Of(Question.Stage),
        Question.TopicId is null ? "your own" : null,
        Question.Sensitive ? "delicate" : null,
        Question.AsFollowUp ? "as a follow-up" : null,
    }.OfType<string>());

    /// <summary>The id of the question's element on the page.</summary>
    public static string ElementOf(QuestionItemId id) => $"question-{id}";

    private Task MoveAsync(int place) => place < 0 || place >= Of ? Task.CompletedTask : OnMove.InvokeAsync((Question, place));

    private Task KeyAsync(KeyboardEventArgs key) => (key.AltKey, key.Key) switch
    {
        (true, "ArrowUp") => MoveAsync(Place - 1),
        (true, "ArrowDown") => MoveAsync(Place + 1),
        _ => Task.CompletedTask,
    };

    private async Task BeginAsync()
    {
        _typed = Question.Wording;
        await script.InvokeVoidAsync("iiFocus", $"{ElementOf(Question.Id)}-text");
    }

    private async Task RewordAsync()
    {
        if (await OnChange(new QuestionSetChange.Reword(Question.Id, _typed ?? "")))
            _typed = null;
    }
}
