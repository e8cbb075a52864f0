using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>What the settings pages show.</summary>
public sealed class SettingsQueries(OwnedDb database)
{
    /// <summary>The overview: one line a section.</summary>
    public async Task<SettingsOverview> OverviewAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var facts = await db.AskerRecords.AsNoTracking().Select(a => a.Facts).SingleAsync(cancellationToken);
        var presets = await db.Preferences.AsNoTracking().SingleAsync(cancellationToken);
        var account = await db.MailAccounts.OrderBy(a => a.Id).Select(a => new { a.FromAddress, a.State }).FirstOrDefaultAsync(cancellationToken);
        return new SettingsOverview(
            await db.Spaces.Where(s => s.Id == db.Owner).Select(s => s.Kind).SingleAsync(cancellationToken) is SpaceKind.Practice,
            facts.FullName, facts.OneLine, presets.TimeZone, presets.Region, presets.AskedMinutes, account?.FromAddress, account?.State is MailAccountState.Paused,
            MonthDay.Parse(presets.QuietFrom), MonthDay.Parse(presets.QuietUntil), presets.TimesOff.Count)
        {
            SignUpIsOpen = await OpenSignUp.HasSayAsync(db, cancellationToken) ? await SignUp.IsOpenAsync(db, cancellationToken) : null,
        };
    }

    /// <summary>Whether others may make an account here; null for whoever has no say over it.</summary>
    public async Task<bool?> SignUpAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await OpenSignUp.HasSayAsync(db, cancellationToken) ? await SignUp.IsOpenAsync(db, cancellationToken) : null;
    }

    /// <summary>What the asker has told about themselves.</summary>
    public async Task<AboutMe> AboutMeAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var record = await db.AskerRecords.AsNoTracking().SingleAsync(cancellationToken);
        return new AboutMe(record.Facts, record.Version);
    }

    /// <summary>The presets as the form takes them.</summary>
    public async Task<SetPresets.Input> PresetsAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.Preferences
            .Select(p => new SetPresets.Input(p.Version, p.TimeZone, p.Region, p.AskedMinutes, p.MaxNudges, p.DailyRequestCap, p.WeeklyRequestGoal, p.WeeklyConversationGoal))
            .SingleAsync(cancellationToken);
    }

    /// <summary>The quiet period and the days off as their page takes them.</summary>
    public async Task<SetTimeOff.Input> TimeOffAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var presets = await db.Preferences.AsNoTracking().SingleAsync(cancellationToken);
        return new SetTimeOff.Input(presets.Version, MonthDay.Parse(presets.QuietFrom), MonthDay.Parse(presets.QuietUntil), presets.TimesOff);
    }
}

/// <summary>The overview's lines.</summary>
public sealed record SettingsOverview(
    bool IsPractice, string FullName, string? OneLine, string TimeZone, string Region, int AskedMinutes, string? MailAddress, bool MailIsPaused,
    MonthDay QuietFrom, MonthDay QuietUntil, int TimesOff)
{
    /// <summary>Whether others may make an account here; null for whoever has no say over it.</summary>
    public bool? SignUpIsOpen { get; init; }
}

/// <summary>The asker's facts and the version they were loaded at.</summary>
public sealed record AboutMe(AskerFacts Facts, int Version);
