using InfoInterview.Application.Accounts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>The overview of the settings: where each is, and how it stands now.</summary>
public sealed partial class SettingsHome(SettingsQueries queries, IJSRuntime script)
{
    private static readonly IReadOnlyList<Choice<string>> Looks = [new("system", "As the system"), new("light", "Light"), new("dark", "Dark")];
    private string _look = "system";

    /// <summary>The section's present state.</summary>
    [PersistentState]
    public SettingsOverview? Overview { get; set; }

    /// <summary>What was changed on a page one came back from.</summary>
    [SupplyParameterFromQuery(Name = "changed")]
    private string? Changed { get; set; }

    private string PresetWords => $"{Overview!.TimeZone.Replace('_', ' ')}, {Overview.AskedMinutes} minutes asked for.";

    private string DaysOffWords =>
        $"{Overview!.TimesOff switch { 0 => "", 1 => "Away once. ", var times => $"Away {times} times. " }}Quiet from {TimeOffWords.Of(Overview.QuietFrom)} to {TimeOffWords.Of(Overview.QuietUntil)}.";

    private string MailWords => Overview switch
    {
        { IsPractice: true } => "The mailbox of the practice space is inside the app.",
        { MailIsPaused: true } => $"{Overview.MailAddress} is paused.",
        { MailAddress: { } address } => $"Messages leave from {address}.",
        _ => "No account yet: messages leave by hand until you connect one.",
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Overview ??= await queries.OverviewAsync(CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _look = await script.InvokeAsync<string>("iiTheme.choice");
        StateHasChanged();
    }

    private async Task ChooseAsync(string look)
    {
        _look = look;
        await script.InvokeVoidAsync("iiTheme.choose", look);
    }
}
