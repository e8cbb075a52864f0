using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Questions;

/// <summary>Deletes a set of questions. Requests that had it have none.</summary>
public sealed class DeleteQuestionSet(OwnedDb database)
{
    /// <summary>What was deleted, for bringing it back.</summary>
    /// <param name="Set">The set as it was.</param>
    /// <param name="Requests">The requests that had it.</param>
    public sealed record Deleted(QuestionSetPage Set, IReadOnlyList<RequestId> Requests);

    /// <summary>Deletes it.</summary>
    /// <exception cref="RefusedException">It is gone already.</exception>
    public async Task<Deleted> RunAsync(QuestionSetId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var set = await LoadedSet.FindAsync(db, id, cancellationToken);
        var requests = await db.Requests.Where(r => r.QuestionSetId == id).Select(r => r.Id).ToListAsync(cancellationToken);
        db.QuestionSets.Remove(set);
        await db.Requests.Where(r => r.QuestionSetId == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.QuestionSetId, (QuestionSetId?)null), cancellationToken);
        await db.SaveOrRefuseAsync(LoadedSet.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Deleted(QuestionSetPage.Of(set), requests);
    }
}
