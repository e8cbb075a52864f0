using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Questions;

/// <summary>The acting user's set of questions, loaded to be changed.</summary>
internal static class LoadedSet
{
    /// <summary>What a stale save calls the row.</summary>
    public const string What = "this set of questions";

    /// <exception cref="RefusedException">There is no such set.</exception>
    public static async Task<QuestionSet> FindAsync(AppDbContext db, QuestionSetId id, CancellationToken cancellationToken) =>
        await db.QuestionSets.SingleOrDefaultAsync(s => s.Id == id, cancellationToken)
        ?? throw new RefusedException("question-set.gone", "That set of questions is no longer there. Nothing was changed; go back to the list.");

    /// <summary>
    /// Has the changed questions written as one value. The database keys them by their place, and the change tracker cannot follow
    /// one that takes another's place, so they are tracked anew; the set still saves only over the version it was loaded in.
    /// </summary>
    /// <param name="loaded">When the set was last changed, as it was loaded.</param>
    public static void WriteWhole(AppDbContext db, QuestionSet set, DateTimeOffset loaded)
    {
        // With none left there is none that takes another's place, and the tracker must still see them go.
        if (set.Items.Count == 0)
            return;
        db.ChangeTracker.Clear();
        db.Attach(set);
        var row = db.Entry(set);
        row.Property(s => s.Name).IsModified = true;
        row.Property(s => s.Minutes).IsModified = true;
        row.Property(s => s.UpdatedAt).OriginalValue = loaded;
        row.Property(s => s.UpdatedAt).IsModified = true;
        foreach (var item in set.Items)
            row.Collection(s => s.Items).FindEntry(item)!.State = EntityState.Added;
    }
}
