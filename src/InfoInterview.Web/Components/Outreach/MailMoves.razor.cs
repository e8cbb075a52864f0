using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain.Accounts;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>Tells its page when a mail of its user's left, or did not: what the page says of it is old then.</summary>
public sealed partial class MailMoves(OutboxSignal signal, Actor actor) : IDisposable
{
    /// <summary>Told after each move; the page reads anew.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnMoved { get; set; }

    /// <inheritdoc/>
    public void Dispose() => signal.Moved -= Moved;

    /// <inheritdoc/>
    protected override void OnInitialized() => signal.Moved += Moved;

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
