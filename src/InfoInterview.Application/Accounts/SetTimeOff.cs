using InfoInterview.Application.Reminders;
using InfoInterview.Domain;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Saves the quiet period and the user's days off.</summary>
public sealed class SetTimeOff(OwnedDb database)
{
    /// <summary>What the page holds.</summary>
    /// <param name="Version">The version the page loaded.</param>
    /// <param name="QuietFrom">First day of the yearly quiet period.</param>
    /// <param name="QuietUntil">Its last day.</param>
    /// <param name="TimesOff">Every time off; what is left out is removed.</param>
    public sealed record Input(int Version, MonthDay QuietFrom, MonthDay QuietUntil, IReadOnlyList<TimeOff> TimesOff);

    /// <summary>Saves them; due dates are counted again.</summary>
    /// <returns>What is stored now, with its version.</returns>
    /// <exception cref="RefusedException">A day or a time off does not hold, or the presets were changed meanwhile.</exception>
    public async Task<Input> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        const string What = "your days off";
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var presets = await db.Preferences.SingleAsync(cancellationToken);
        StaleSave.RefuseUnless(presets.Version, input.Version, What);
        presets.StayQuiet(input.QuietFrom, input.QuietUntil);
        presets.BeAway(input.TimesOff);
        await db.SaveOrRefuseAsync(What, cancellationToken);
        if (await ReminderCount.AgainAsync(db, contact: null, cancellationToken) > 0)
            await db.SaveOrRefuseAsync("your reminders", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Input(presets.Version, input.QuietFrom, input.QuietUntil, presets.TimesOff);
    }
}
