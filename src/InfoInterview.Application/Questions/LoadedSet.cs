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
}
