using System.Globalization;
using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Web.Components.Kit;
using InfoInterview.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>Where the user lives, and the craft's numbers.</summary>
public sealed partial class Presets(SettingsQueries queries, SetPresets set, Toasts toasts)
{
    private static readonly IReadOnlyList<Choice<string>> Zones = [.. ZoneList.Zones.Select(z => new Choice<string>(z, z.Replace('_', ' ')))];
    private static readonly IReadOnlyList<Choice<string>> Regions = [.. ZoneList.Regions.Select(r => new Choice<string>(r.Code, r.Name))];
    private static readonly IReadOnlyList<Choice<int>> Minutes = [new(10, "10"), new(15, "15"), new(20, "20"), new(25, "25"), new(30, "30")];
    private static readonly IReadOnlyList<Choice<int>> Nudges = [new(0, "None"), new(1, "One"), new(2, "Two")];

    private string? _zone;
    private string? _region;
    private int _minutes;
    private int _nudges;
    private int _daily;
    private int _requests;
    private int _conversations;
    private int _version;
    private string? _problem;

    /// <summary>The presets as they were loaded.</summary>
    [PersistentState]
    public SetPresets.Input? Loaded { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Loaded ??= await queries.PresetsAsync(CancellationToken.None);
        (_version, _zone, _region) = (Loaded.Version, Loaded.TimeZone, Loaded.Region);
        (_minutes, _nudges, _daily) = (Loaded.AskedMinutes, Loaded.MaxNudges, Loaded.DailyRequestCap);
        (_requests, _conversations) = (Loaded.WeeklyRequests, Loaded.WeeklyConversations);
    }

    // Few numbers to choose from, and always the one that holds now.
    private static List<Choice<int>> UpTo(int from, int to, int now) =>
        [.. new[] { 0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, now }.Where(n => n >= from && n <= to).Distinct().Order().Select(n => new Choice<int>(n, n.ToString(CultureInfo.InvariantCulture)))];

    private async Task SaveAsync()
    {
        _problem = null;
        try
        {
            _version = await set.RunAsync(new SetPresets.Input(_version, _zone!, _region!, _minutes, _nudges, _daily, _requests, _conversations), CancellationToken.None);
            toasts.Show("Saved.");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
