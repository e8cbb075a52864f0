using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>Whether others may make an account here; for whoever made the first one.</summary>
public sealed partial class OtherAccounts(SettingsQueries queries, OpenSignUp openSignUp, Toasts toasts)
{
    private SignUpShown? _shown;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public SignUpShown? Drawn { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        Drawn = _shown = Drawn ?? new SignUpShown(await queries.SignUpAsync(CancellationToken.None));

    private async Task SetAsync(bool open)
    {
        _problem = null;
        try
        {
            await openSignUp.RunAsync(open, CancellationToken.None);
            Drawn = _shown = new SignUpShown(open);
            toasts.Show(open ? "Others can make an account now." : "Closed. Nobody new gets in.");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
