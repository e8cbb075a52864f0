using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>How a message stands that is no draft any more, and what its user may say to it.</summary>
public sealed partial class SentNote(SettleUnknown settle, TakeBack takeBack, Clock clock)
{
    private string? _problem;

    [Parameter, EditorRequired]
    public ComposerPage Page { get; set; } = null!;

    /// <summary>Told when its state changed.</summary>
    [Parameter]
    public EventCallback OnSettled { get; set; }

    private Task SayAsync(OutboxId id, SettleUnknown.Word word) => TryAsync(() => settle.RunAsync(id, word, CancellationToken.None));

    private Task BackAsync(OutboxId id) => TryAsync(() => takeBack.RunAsync(id, CancellationToken.None));

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            _problem = null;
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }

        await OnSettled.InvokeAsync();
    }
}
