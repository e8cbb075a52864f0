using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Questions;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Questions;

/// <summary>Begins a set of questions: a copy of a starter set, or an empty one.</summary>
public sealed class CreateQuestionSet(OwnedDb database, Clock clock)
{
    /// <summary>How to begin.</summary>
    /// <param name="Starter">The name of one of <see cref="StarterSet.All"/>; null begins empty.</param>
    /// <param name="Name">Its name; the starter's own when null.</param>
    /// <param name="Minutes">The length of conversation; the starter's own when null, 15 for an empty one.</param>
    public sealed record Input(string? Starter, string? Name = null, int? Minutes = null);

    /// <summary>Saves the new set.</summary>
    /// <exception cref="RefusedException">There is no such starter, or the name or the minutes do not hold.</exception>
    public async Task<QuestionSetId> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        var now = clock.Now;
        var set = input.Starter is { } starter
            ? Starter(starter).ToSet(db.Owner, now)
            : QuestionSet.Create(db.Owner, input.Name ?? "", input.Minutes ?? 15, now);
        if (input.Name is { } name)
            set.Rename(name, now);
        if (input.Minutes is { } minutes)
            set.ChangeMinutes(minutes, now);
        db.QuestionSets.Add(set);
        await db.SaveChangesAsync(cancellationToken);
        return set.Id;
    }

    private static StarterSet Starter(string name) => StarterSet.All.FirstOrDefault(s => s.Name == name)
        ?? throw new RefusedException("question-set.starter", "There is no starter set of that name. Nothing was made; choose one from the list, or begin empty.");
}
