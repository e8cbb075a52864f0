using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Questions;

/// <summary>The user's sets of questions, and the library.</summary>
public sealed class QuestionQueries(OwnedDb database)
{
    /// <summary>One set in the list.</summary>
    /// <param name="Requests">How many requests use it.</param>
    public sealed record SetRow(QuestionSetId Id, string Name, int Minutes, int Questions, bool IsValid, int Requests)
    {
        /// <summary>The first sentence of what is missing; null when nothing is.</summary>
        public string? Missing { get; init; }
    }

    /// <summary>What to show of the library. Nothing chosen shows all.</summary>
    public sealed record LibraryFilter(QuestionCategory? Category = null, QuestionType? Type = null, QuestionStage? Stage = null, string? Search = null);

    /// <summary>All sets by name.</summary>
    public async Task<IReadOnlyList<SetRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var sets = await db.QuestionSets.AsNoTracking().OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        var uses = await db.Requests.Where(r => r.QuestionSetId != null).GroupBy(r => r.QuestionSetId).Select(g => new { Set = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. sets.Select(s => new SetRow(s.Id, s.Name, s.Minutes, s.Items.Count, QuestionSetCheck.IsValid(s), uses.FirstOrDefault(u => u.Set == s.Id)?.Count ?? 0)
        {
            Missing = QuestionSetCheck.Of(s).FirstOrDefault(f => !f.Valid)?.Sentence,
        })];
    }

    /// <summary>One set with what its check finds; null when there is none.</summary>
    public async Task<QuestionSetPage?> FindAsync(QuestionSetId id, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return await db.QuestionSets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } set ? QuestionSetPage.Of(set) : null;
    }

    /// <summary>The topics of the library that the filter lets through. Words match whatever their case and accents.</summary>
    public static IReadOnlyList<QuestionTopic> Library(LibraryFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var words = FoldedText.Of(filter.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. QuestionLibrary.Topics
                .Where(t => filter.Category is null || t.Category == filter.Category)
                .Where(t => filter.Type is null || t.Type == filter.Type)
                .Where(t => filter.Stage is null || t.Stage == filter.Stage)
                .Where(t => FoldedText.Of(t.Topic, t.Wording) is var text && words.All(w => text.Contains(w, StringComparison.Ordinal))),
        ];
    }
}
