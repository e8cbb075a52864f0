using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;

namespace InfoInterview.Application.Accounts;

/// <summary>Saves so that a row someone else changed meanwhile is refused in words, not as a fault of the database.</summary>
public static class StaleSave
{
    /// <summary>The code of the refusal.</summary>
    public const string Code = "row.stale";

    /// <summary>The refusal of a change made to an outdated copy.</summary>
    /// <param name="what">The row in the user's words, such as "this person".</param>
    public static RefusedException Refusal(string what) => new(
        Code,
        $"Someone, or another window of yours, changed {what} after you opened it. Nothing was saved and what you typed is still here; load it again, compare, and save once more.");

    /// <summary>Refuses when the page loaded another version than the one stored now.</summary>
    /// <exception cref="RefusedException">The versions differ (<c>row.stale</c>).</exception>
    public static void RefuseUnless(int stored, int loaded, string what)
    {
        if (stored != loaded)
            throw Refusal(what);
    }

    /// <summary>Saves the context's changes.</summary>
    /// <exception cref="RefusedException">The row changed between reading and writing (<c>row.stale</c>).</exception>
    public static async Task SaveOrRefuseAsync(this AppDbContext db, string what, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception raced) when (Races.IsLost(raced))
        {
            throw Refusal(what);
        }
    }
}
