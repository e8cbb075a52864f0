using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>Says why an account does not send, in its server's words, and lets it send again.</summary>
public sealed partial class PausedNote(ResumeMailAccount resume, Toasts toasts)
{
    private string? _problem;

    /// <summary>The paused account.</summary>
    [Parameter, EditorRequired]
    public MailAccountView Account { get; set; } = default!;

    /// <summary>Messages that wait.</summary>
    [Parameter]
    public int Waiting { get; set; }

    /// <summary>It stands on another page than the one where the account is mended.</summary>
    [Parameter]
    public bool Elsewhere { get; set; }

    [Parameter]
    public EventCallback OnResumed { get; set; }

    private async Task ResumeAsync()
    {
        try
        {
            await resume.RunAsync(CancellationToken.None);
            toasts.Show("Sending again.");
            await OnResumed.InvokeAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
