using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Questions;

/// <summary>Brings a deleted set of questions back, with a new id, to the requests that had it and have chosen no other.</summary>
public sealed class RestoreQuestionSet(OwnedDb database, Clock clock)
{
    /// <summary>Brings it back.</summary>
    /// <exception cref="RefusedException">The set does not hold.</exception>
    public async Task<QuestionSetId> RunAsync(DeleteQuestionSet.Deleted deleted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(deleted);
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (now, requests) = (clock.Now, deleted.Requests.ToList());
        var set = QuestionSet.Create(db.Owner, deleted.Set.Name, deleted.Set.Minutes, now);
        foreach (var question in deleted.Set.Items)
            set.Move(question.AddTo(set, now), set.Items.Count, now);
        db.QuestionSets.Add(set);
        await db.SaveChangesAsync(cancellationToken);
        await db.Requests.Where(r => requests.Contains(r.Id) && r.QuestionSetId == null)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.QuestionSetId, (QuestionSetId?)set.Id), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return set.Id;
    }
}
