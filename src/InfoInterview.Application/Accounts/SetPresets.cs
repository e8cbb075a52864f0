using InfoInterview.Application.Reminders;
using InfoInterview.Domain;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Saves the presets: where the user lives, and the craft's numbers.</summary>
public sealed class SetPresets(OwnedDb database)
{
    /// <summary>What the form holds.</summary>
    /// <param name="Version">The version the page loaded.</param>
    /// <param name="TimeZone">IANA id.</param>
    /// <param name="Region">ISO 3166-1 or 3166-2 code.</param>
    public sealed record Input(int Version, string TimeZone, string Region, int AskedMinutes, int MaxNudges, int DailyRequestCap, int WeeklyRequests, int WeeklyConversations);

    /// <summary>Saves them; in another zone or region, due dates are counted again.</summary>
    /// <returns>The new version.</returns>
    /// <exception cref="RefusedException">A value does not hold, or the presets were changed meanwhile.</exception>
    public async Task<int> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        const string What = "your presets";
        var (zone, region) = (Zone.Of(input.TimeZone), Region.Of(input.Region));
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var presets = await db.Preferences.SingleAsync(cancellationToken);
        StaleSave.RefuseUnless(presets.Version, input.Version, What);
        presets.Set(input.AskedMinutes, input.MaxNudges, input.DailyRequestCap, input.WeeklyRequests, input.WeeklyConversations);
        var moves = presets.TimeZone != zone.Id || presets.Region != region.Code;
        presets.LiveIn(zone.Id, region.Code);
        await db.SaveOrRefuseAsync(What, cancellationToken);
        if (moves && await ReminderCount.AgainAsync(db, contact: null, cancellationToken) > 0)
            await db.SaveOrRefuseAsync("your reminders", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return presets.Version;
    }
}
