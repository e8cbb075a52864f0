using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>When the user is away, and the yearly quiet period. Each part is saved by itself.</summary>
public sealed partial class DaysOff(SettingsQueries queries, SetTimeOff set, Toasts toasts)
{
    private MonthDay _quietFrom = default!;
    private MonthDay _quietUntil = default!;
    private DateOnly? _from;
    private DateOnly? _to;
    private string? _awayProblem;
    private string? _quietProblem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public SetTimeOff.Input? Drawn { get; set; }

    // What is stored now.
    private SetTimeOff.Input? Stored { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Drawn = Stored = Drawn ?? await queries.TimeOffAsync(CancellationToken.None);
        (_quietFrom, _quietUntil) = (Stored.QuietFrom, Stored.QuietUntil);
    }

    private async Task AddAsync()
    {
        if (_from is not { } from || _to is not { } to)
        {
            _awayProblem = "Both days are needed. Nothing was added; choose the first and the last day away.";
            return;
        }

        _awayProblem = await SaveAsync(Stored! with { TimesOff = [.. Stored.TimesOff, new TimeOff(from, to)] }, "Added. Due dates are counted again.");
        if (_awayProblem is null)
            (_from, _to) = (null, null);
    }

    private async Task RemoveAsync(TimeOff time) =>
        _awayProblem = await SaveAsync(Stored! with { TimesOff = [.. Stored.TimesOff.Where(t => t != time)] }, "Removed. Due dates are counted again.");

    private async Task SaveQuietAsync() =>
        _quietProblem = await SaveAsync(Stored! with { QuietFrom = _quietFrom, QuietUntil = _quietUntil }, "Saved. Due dates are counted again.");

    /// <returns>Why it was refused, or null.</returns>
    private async Task<string?> SaveAsync(SetTimeOff.Input input, string done)
    {
        try
        {
            Stored = await set.RunAsync(input, CancellationToken.None);
            toasts.Show(done);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Message;
        }
    }
}
