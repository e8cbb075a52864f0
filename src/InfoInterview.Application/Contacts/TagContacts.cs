using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts;

/// <summary>Files many contacts under some words, and out from under others.</summary>
public sealed class TagContacts(OwnedDb database)
{
    /// <summary>What to do to whom.</summary>
    public sealed record Input(IReadOnlyList<ContactId> Ids)
    {
        public IReadOnlyList<string> Add { get; init; } = [];
        public IReadOnlyList<string> Remove { get; init; } = [];
    }

    /// <summary>Saves the tags of all, or of none.</summary>
    /// <returns>How many contacts there were to tag.</returns>
    /// <exception cref="Domain.RefusedException">A tag is too long, or a contact changed meanwhile.</exception>
    public async Task<int> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var tagged = 0;
        foreach (var ids in input.Ids.Distinct().Chunk(Bulk.Batch))
        {
            var contacts = await db.Contacts.Include(c => c.Tags).Where(c => ids.Contains(c.Id) && c.DeletedAt == null).ToListAsync(cancellationToken);
            foreach (var contact in contacts)
                contact.Tag(contact.Tags.Select(t => t.Name).Except(input.Remove, StringComparer.OrdinalIgnoreCase).Concat(input.Add));
            await db.SaveOrRefuseAsync("one of these people", cancellationToken);
            db.ChangeTracker.Clear();
            tagged += contacts.Count;
        }

        await transaction.CommitAsync(cancellationToken);
        return tagged;
    }
}
