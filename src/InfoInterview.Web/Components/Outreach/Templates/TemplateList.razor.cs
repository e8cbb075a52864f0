using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Domain.Outreach;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach.Templates;

/// <summary>The kinds of messages, each with when it is the right one and what the user has made of it.</summary>
public sealed partial class TemplateList(TemplateQueries queries)
{
    private static readonly MessageKind[] First =
        [.. MessageKindGuide.All.Select(g => g.Kind).Where(k => k.IsRequest())];

    private static readonly MessageKind[] Doors = [MessageKind.IntroAsk, MessageKind.IntroForwardable];

    private static readonly MessageKind[] Late =
        [MessageKind.Thanks, MessageKind.ReportBackReferrer, MessageKind.AdviceUpdate, MessageKind.KeepInTouch, MessageKind.OutcomeNews, MessageKind.DeclineAck, MessageKind.OptOutAck];

    private static readonly IReadOnlyList<(string Title, IReadOnlyCollection<MessageKind> Kinds)> Parts =
    [
        ("First messages", First),
        ("Introductions", Doors),
        ("Until you have talked", [.. MessageKindGuide.All.Select(g => g.Kind).Except(First).Except(Doors).Except(Late)]),
        ("Afterwards", Late),
    ];

    /// <summary>The kinds with what the user has of each.</summary>
    [PersistentState]
    public IReadOnlyList<TemplateKindRow>? Kinds { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Kinds ??= await queries.KindsAsync(CancellationToken.None);

    private static RenderFragment Words(string words) => builder => builder.AddContent(0, words);

    private static string? Own(TemplateKindRow row) => row.Own.Count switch
    {
        0 => null,
        1 => "your own",
        var many => $"{many} of your own",
    };
}
