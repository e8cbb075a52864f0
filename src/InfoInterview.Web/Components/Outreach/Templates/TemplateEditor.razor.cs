using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach.Templates;

/// <summary>One kind's templates: their text, what is wrong with it, and what it makes for someone.</summary>
public sealed partial class TemplateEditor(TemplateQueries queries, SaveTemplate save, DeleteTemplate delete, Toasts toasts)
{
    private FieldValues _values = FieldValues.Examples();
    private EditableTemplate? _chosen;
    private int _index;
    private string? _name;
    private string? _subject;
    private string? _body;
    private string? _problem;

    /// <summary>The kind's name in the address.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public IReadOnlyList<EditableTemplate>? Drawn { get; set; }

    // The kind's templates, the user's own first.
    private IReadOnlyList<EditableTemplate>? Choices { get; set; }

    private MessageKindGuide? Guide => MessageKindGuide.All.FirstOrDefault(g => g.Slug == Slug);

    private IReadOnlyList<Choice<int>> Names => [.. Choices!.Select((c, i) => new Choice<int>(i, c.OwnId is null ? $"{c.Name} (built in)" : c.Name))];

    private TemplateText Text => new(Guide!.HasSubject ? _subject ?? "" : null, _body ?? "");

    private RenderResult Result { get; set; } = new(null, []);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (Guide is null)
            return;
        Drawn = Choices = Drawn ?? await queries.OfKindAsync(Guide.Kind, CancellationToken.None);
        Open(0);
    }

    private void Open(int index)
    {
        (_index, _chosen) = (index, Choices![index]);
        (_name, _subject, _body) = (_chosen.OwnId is null ? $"My {_chosen.Name.ToLowerInvariant()}" : _chosen.Name, _chosen.Text.Subject, _chosen.Text.Body);
        if (_name.Length > MessageTemplate.NameMax)
            _name = _name[..MessageTemplate.NameMax];
        Draw();
    }

    private void Draw() => Result = queries.Preview(Text, _values);

    private void ChooseAsync(int index)
    {
        _problem = null;
        Open(index);
    }

    private void TypeSubject(string? typed)
    {
        _subject = typed;
        Draw();
    }

    private void TypeBody(string? typed)
    {
        _body = typed;
        Draw();
    }

    private void Take(FieldValues values)
    {
        _values = values;
        if (_chosen is not null)
            Draw();
    }

    private async Task SaveAsync()
    {
        _problem = null;
        try
        {
            var saved = await save.RunAsync(new SaveTemplate.Input(_chosen!.OwnId, _chosen.Version, Guide!.Kind, _name ?? "", Text), CancellationToken.None);
            Choices = await queries.OfKindAsync(Guide.Kind, CancellationToken.None);
            Open(Choices.Select((c, i) => (c, i)).First(t => t.c.OwnId == saved.Id).i);
            toasts.Show("Saved. New messages of this kind start from it.");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private async Task DropAsync()
    {
        var dropped = _chosen!;
        await delete.RunAsync(dropped.OwnId!.Value, CancellationToken.None);
        await ReloadAsync();
        toasts.Show("Your copy is gone; the built-in one is back.", async () =>
        {
            await save.RunAsync(new SaveTemplate.Input(null, 0, Guide!.Kind, dropped.Name, dropped.Text), CancellationToken.None);
            await ReloadAsync();
            await InvokeAsync(StateHasChanged);
        });
    }

    private async Task ReloadAsync()
    {
        Choices = await queries.OfKindAsync(Guide!.Kind, CancellationToken.None);
        Open(0);
    }
}
