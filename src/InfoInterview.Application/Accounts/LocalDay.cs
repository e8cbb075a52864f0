using InfoInterview.Data;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>The day it is where the acting user lives.</summary>
internal static class LocalDay
{
    /// <summary>The user's local day at an instant; the day in UTC when no zone is set yet.</summary>
    public static async Task<DateOnly> AtAsync(AppDbContext db, DateTimeOffset instant, CancellationToken cancellationToken) =>
        (await ZoneAsync(db, cancellationToken)).DateAt(instant);

    /// <summary>The zone the user lives in; UTC when none is set yet.</summary>
    public static async Task<Zone> ZoneAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var zone = await db.Preferences.Select(p => p.TimeZone).FirstOrDefaultAsync(cancellationToken);
        return Zone.TryOf(zone, out var known) ? known : Zone.Utc;
    }
}
