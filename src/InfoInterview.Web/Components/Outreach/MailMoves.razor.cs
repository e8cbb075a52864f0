using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain.Accounts;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>Tells its page when a mail of its user's left, or did not: what the page says of it is old then.</summary>
public sealed partial class MailMoves(OutboxSignal signal, Actor actor) : IDisposable
{
    /// <summary>How often mails had moved when the page was first drawn: one may move before the circuit listens.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public long? Drawn { get; set; }

    /// <summary>Told after each move; the page reads anew.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnMoved { get; set; }

    /// <inheritdoc/>
    public void Dispose() => signal.Moved -= Moved;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        signal.Moved += Moved;
        Drawn ??= signal.Moves;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Drawn != signal.Moves)
            await TellAsync();
    }

    private void Moved(OwnerId owner)
    {
        if (actor.IsKnown && actor.Owner == owner)
            _ = InvokeAsync(TellAsync);
    }

    private async Task TellAsync()
    {
        try
        {
            await OnMoved.InvokeAsync();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    }
}
