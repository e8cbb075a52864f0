using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Questions;

/// <summary>Changes a set of questions, one thing at a time. A set may be kept while it is not yet good.</summary>
public sealed class EditQuestionSet(OwnedDb database, Clock clock)
{
    /// <summary>Makes the change.</summary>
    /// <returns>The set as it is now, with what its check finds.</returns>
    /// <exception cref="RefusedException">The set or the question is gone, the words do not hold, or another window was quicker.</exception>
    public async Task<QuestionSetPage> RunAsync(QuestionSetId id, QuestionSetChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var set = await LoadedSet.FindAsync(db, id, cancellationToken);
        var loaded = set.UpdatedAt;
        change.ApplyTo(set, clock.Now);
        LoadedSet.WriteWhole(db, set, loaded);
        await db.SaveOrRefuseAsync(LoadedSet.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return QuestionSetPage.Of(set);
    }
}
