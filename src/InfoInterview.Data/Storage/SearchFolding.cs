using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace InfoInterview.Data.Storage;

/// <summary>
/// Keeps each contact's search text true: whatever it is made of changed in this save, its organisation's name included,
/// it is folded anew. What the use case did not load is loaded first, so that nothing is folded away.
/// </summary>
internal static class SearchFolding
{
    private const int Batch = 500;

    public static async Task FoldChangedAsync(AppDbContext context, CancellationToken cancellationToken)
    {
        var changed = Changed(context);
        changed.UnionWith(await PeopleOfChangedOrganisationsAsync(context, cancellationToken));
        if (changed.Count == 0)
            return;
        await LoadPartsAsync(context, changed, cancellationToken);
        var names = await OrganisationNamesAsync(context, changed, cancellationToken);
        foreach (var contact in changed)
            contact.FoldForSearch(contact.OrganisationId is { } id ? names.GetValueOrDefault(id) : null);
        context.ChangeTracker.DetectChanges();
    }

    private static HashSet<Contact> Changed(AppDbContext context)
    {
        var changed = new HashSet<Contact>();
        var partIds = new HashSet<ContactId>();
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.Entity is ContactEmail email)
                partIds.Add(email.ContactId);
            else if (entry.Entity is ContactTag tag)
                partIds.Add(tag.ContactId);
        }

        changed.UnionWith(context.ChangeTracker.Entries<Contact>()
            .Where(e => e.State is not EntityState.Deleted && (IsTouched(e) || partIds.Contains(e.Entity.Id)))
            .Select(e => e.Entity));
        return changed;
    }

    private static bool IsTouched(EntityEntry<Contact> entry) => entry.State is EntityState.Added
        || (entry.State is EntityState.Modified
            && (entry.Property(c => c.OrganisationId).IsModified || entry.ComplexProperty(c => c.Name).IsModified || entry.ComplexProperty(c => c.Details).IsModified));

    private static async Task<List<Contact>> PeopleOfChangedOrganisationsAsync(AppDbContext context, CancellationToken cancellationToken)
    {
        var ids = context.ChangeTracker.Entries<Organisation>()
            .Where(e => e.State is EntityState.Modified && (e.Property(o => o.Name).IsModified || e.Property(o => o.DeletedAt).IsModified))
            .Select(e => (OrganisationId?)e.Entity.Id).ToList();
        return ids.Count == 0 ? [] : await context.Contacts.Where(c => ids.Contains(c.OrganisationId)).ToListAsync(cancellationToken);
    }

    private static async Task LoadPartsAsync(AppDbContext context, HashSet<Contact> contacts, CancellationToken cancellationToken)
    {
        var stored = contacts.Where(c => context.Entry(c).State is not EntityState.Added).ToList();
        var withoutEmails = stored.Where(c => !context.Entry(c).Collection(e => e.Emails).IsLoaded).Select(c => c.Id);
        foreach (var ids in withoutEmails.Chunk(Batch))
            await context.Set<ContactEmail>().Where(e => ids.Contains(e.ContactId)).LoadAsync(cancellationToken);
        var withoutTags = stored.Where(c => !context.Entry(c).Collection(e => e.Tags).IsLoaded).Select(c => c.Id);
        foreach (var ids in withoutTags.Chunk(Batch))
            await context.Set<ContactTag>().Where(t => ids.Contains(t.ContactId)).LoadAsync(cancellationToken);
    }

    private static async Task<Dictionary<OrganisationId, string?>> OrganisationNamesAsync(AppDbContext context, HashSet<Contact> contacts, CancellationToken cancellationToken)
    {
        var names = context.ChangeTracker.Entries<Organisation>().ToDictionary(e => e.Entity.Id, e => e.Entity.DeletedAt is null ? e.Entity.Name : null);
        var missing = contacts.Select(c => c.OrganisationId).OfType<OrganisationId>().Where(id => !names.ContainsKey(id)).Distinct();
        foreach (var ids in missing.Chunk(Batch))
        {
            foreach (var found in await context.Organisations.Where(o => ids.Contains(o.Id) && o.DeletedAt == null).Select(o => new { o.Id, o.Name }).ToListAsync(cancellationToken))
                names[found.Id] = found.Name;
        }

        return names;
    }
}
