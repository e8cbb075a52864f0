using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>The way to the practice space, back from it, and out of it for good.</summary>
public sealed partial class SpaceSection(LeavePracticeForGood leave, NavigationManager navigation)
{
    /// <summary>Where one is when the practice space is gone, with the sentence that says so.</summary>
    public const string Left = "/settings?changed=practice";

    private bool _asks;
    private string? _problem;

    [Parameter, EditorRequired]
    public bool IsPractice { get; set; }

    private void Ask() => (_asks, _problem) = (true, null);

    private async Task LeaveAsync()
    {
        try
        {
            await leave.RunAsync(CancellationToken.None);

            // Loaded anew, since the sign-in must name the real space.
            navigation.NavigateTo(Left, forceLoad: true);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
