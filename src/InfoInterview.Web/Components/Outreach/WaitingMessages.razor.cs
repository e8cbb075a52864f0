using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>Messages that wait for their user's word, with what may be said of each.</summary>
public sealed partial class WaitingMessages(MessageQueries queries, SettleUnknown settle, Toasts toasts, Clock clock)
{
    private IReadOnlyList<WaitingRow>? _waiting;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public IReadOnlyList<WaitingRow>? Drawn { get; set; }

    /// <summary>The zone the user lives in.</summary>
    [PersistentState]
    public string? ZoneId { get; set; }

    /// <summary>Told when one was settled.</summary>
    [Parameter]
    public EventCallback OnSettled { get; set; }

    private Zone HereZone => Zone.Of(ZoneId!);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        ZoneId ??= (await queries.ZoneAsync(CancellationToken.None)).Id;
        Drawn = _waiting = Drawn ?? await queries.WaitingAsync(CancellationToken.None);
    }

    private async Task SayAsync(WaitingRow row, SettleUnknown.Word word)
    {
        _problem = null;
        try
        {
            await settle.RunAsync(row.Id, word, CancellationToken.None);
            toasts.Show(word switch
            {
                SettleUnknown.Word.ItWasSent => "Noted as sent.",
                SettleUnknown.Word.Send => "On its way.",
                _ => "Back among your drafts.",
            });
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }

        _waiting = await queries.WaitingAsync(CancellationToken.None);
        await OnSettled.InvokeAsync();
    }
}
