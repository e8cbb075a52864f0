using System.Globalization;
using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>How many messages a day leave, and how far apart.</summary>
public sealed partial class MailPace(PaceMailAccount pace, Toasts toasts)
{
    private string? _cap;
    private string? _spacing;
    private string? _problem;

    /// <summary>The connected account.</summary>
    [Parameter, EditorRequired]
    public MailAccountView Account { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        (_cap, _spacing) = (Account.DailyCap.ToString(CultureInfo.InvariantCulture), Account.SpacingSeconds.ToString(CultureInfo.InvariantCulture));

    private async Task SaveAsync()
    {
        _problem = null;
        try
        {
            await pace.RunAsync(Number(_cap), Number(_spacing), CancellationToken.None);
            toasts.Show("Saved.");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    // What is no number is outside every range, and refused in those words.
    private static int Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
