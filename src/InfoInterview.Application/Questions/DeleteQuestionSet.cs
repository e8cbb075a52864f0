using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Questions;

/// <summary>Deletes a set of questions. Requests that had it have none.</summary>
public sealed class DeleteQuestionSet(OwnedDb database)
{
    /// <summary>Deletes it.</summary>
    /// <exception cref="RefusedException">It is gone already.</exception>
    public async Task RunAsync(QuestionSetId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.QuestionSets.Remove(await LoadedSet.FindAsync(db, id, cancellationToken));
        await db.Requests.Where(r => r.QuestionSetId == id).ExecuteUpdateAsync(r => r.SetProperty(x => x.QuestionSetId, (QuestionSetId?)null), cancellationToken);
        await db.SaveOrRefuseAsync(LoadedSet.What, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
