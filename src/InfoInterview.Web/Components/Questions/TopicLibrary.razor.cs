using InfoInterview.Application.Questions;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Questions;

/// <summary>The library, filtered, each question to be added to one of the user's sets. What is shown stands in the address.</summary>
public sealed partial class TopicLibrary(QuestionQueries queries, CreateQuestionSet create, EditQuestionSet edit, NavigationManager navigation, Toasts toasts)
{
    private static readonly IReadOnlyList<Choice<QuestionCategory?>> Categories = QuestionWords.Any<QuestionCategory>("Everything", QuestionWords.Of);
    private static readonly IReadOnlyList<Choice<QuestionType?>> Types = QuestionWords.Any<QuestionType>("Anything", QuestionWords.Of);
    private static readonly IReadOnlyList<Choice<QuestionStage?>> Stages = QuestionWords.Any<QuestionStage>("Anywhere", QuestionWords.Of);

    private IReadOnlyList<QuestionTopic> _topics = [];
    private QuestionSetPage? _target;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public IReadOnlyList<QuestionQueries.SetRow>? Drawn { get; set; }

    // The sets a question can be added to.
    private IReadOnlyList<QuestionQueries.SetRow>? Sets { get; set; }

    [SupplyParameterFromQuery(Name = "about")]
    private string? About { get; set; }

    [SupplyParameterFromQuery(Name = "type")]
    private string? TypeWord { get; set; }

    [SupplyParameterFromQuery(Name = "stage")]
    private string? StageWord { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery(Name = "set")]
    private Guid? SetId { get; set; }

    private QuestionCategory? Category => Read<QuestionCategory>(About);

    private QuestionType? Type => Read<QuestionType>(TypeWord);

    private QuestionStage? Stage => Read<QuestionStage>(StageWord);

    private string TargetName => _target?.Name ?? "a new set";

    private IReadOnlyList<Choice<QuestionSetId?>> SetChoices => [.. Sets!.Select(s => new Choice<QuestionSetId?>(s.Id, s.Name)), new(null, "A new set")];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        Drawn = Sets ??= Drawn ?? await queries.ListAsync(CancellationToken.None);
        var wanted = SetId is { } id ? new QuestionSetId(id) : _target?.Id ?? Sets.Select(s => (QuestionSetId?)s.Id).FirstOrDefault();
        if (_target?.Id != wanted)
            _target = wanted is { } set ? await queries.FindAsync(set, CancellationToken.None) : null;
        _topics = QuestionQueries.Library(new QuestionQueries.LibraryFilter(Category, Type, Stage, Words));
    }

    private static T? Read<T>(string? word) where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private static string Notes(QuestionTopic topic) => string.Join(" · ", new[]
    {
        QuestionWords.Sentence(QuestionWords.Of(topic.Type)),
        QuestionWords.Of(topic.Stage),
        topic.Sensitive ? "delicate: one in a set at most" : null,
        topic.Findable ? "can be looked up: ask it as a follow-up to what you read" : null,
    }.OfType<string>());

    private void Go(string name, string? value) => navigation.NavigateTo(navigation.GetUriWithQueryParameter(name, value), new NavigationOptions { ReplaceHistoryEntry = true });

    private void ShowAll() => navigation.NavigateTo(
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { ["q"] = null, ["about"] = null, ["type"] = null, ["stage"] = null }),
        new NavigationOptions { ReplaceHistoryEntry = true });

    private static string? NotEmpty(string? words) => string.IsNullOrWhiteSpace(words) ? null : words;

    private async Task ChooseAsync(QuestionSetId? set)
    {
        _target = null;
        if (set is null)
            await TryAsync(MakeTargetAsync);
        else
            Go("set", set.ToString());
    }

    private Task AddAsync(QuestionTopic topic) => TryAsync(async () =>
    {
        if (_target is null)
            await MakeTargetAsync();
        var set = _target!;
        _target = await edit.RunAsync(set.Id, new QuestionSetChange.AddTopic(topic.Id), CancellationToken.None);
        var added = _target.Items.FirstOrDefault(i => set.Items.All(before => before.Id != i.Id));
        toasts.Show($"Added to “{set.Name}”.", added is null ? null : () => TakeOutAsync(set.Id, added.Id));
    });

    private async Task TakeOutAsync(QuestionSetId set, QuestionItemId item)
    {
        _target = await edit.RunAsync(set, new QuestionSetChange.Remove(item), CancellationToken.None);
        await InvokeAsync(StateHasChanged);
    }

    private async Task MakeTargetAsync()
    {
        var id = await create.RunAsync(new CreateQuestionSet.Input(null, "New set"), CancellationToken.None);
        Sets = await queries.ListAsync(CancellationToken.None);
        _target = await queries.FindAsync(id, CancellationToken.None);
        Go("set", id.ToString());
    }

    private async Task TryAsync(Func<Task> step)
    {
        _problem = null;
        try
        {
            await step();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
