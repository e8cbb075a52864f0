using InfoInterview.Application.Accounts;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>Says that sending is paused, wherever messages are looked for; draws nothing while it is not.</summary>
public sealed partial class SendingPaused(MailAccountQueries queries)
{
    private MailAccountPage? _page;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public MailAccountPage? Drawn { get; set; }

    /// <summary>Told when the account sends again.</summary>
    [Parameter]
    public EventCallback OnResumed { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Drawn = _page = Drawn ?? await queries.ShowAsync(CancellationToken.None);

    private async Task ResumedAsync()
    {
        _page = await queries.ShowAsync(CancellationToken.None);
        await OnResumed.InvokeAsync();
    }
}
