using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>Chooses the questions for a conversation, or none.</summary>
public sealed class ChooseQuestionSet(OwnedDb database)
{
    /// <summary>Saves the choice.</summary>
    /// <exception cref="RefusedException">The request or the set is gone.</exception>
    public async Task RunAsync(RequestId request, QuestionSetId? questions, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        if (questions is { } set && !await db.QuestionSets.AnyAsync(s => s.Id == set, cancellationToken))
            throw new RefusedException("question-set.gone", "That set of questions is no longer there. Nothing was changed; choose another.");

        // Not a step of the request: its version stays the number of its latest event, so that step can still be taken back.
        if (await db.Requests.Where(r => r.Id == request).ExecuteUpdateAsync(r => r.SetProperty(x => x.QuestionSetId, questions), cancellationToken) == 0)
            throw new RefusedException("request.gone", "That request is no longer there. Nothing was changed; go back to the list.");
    }
}
