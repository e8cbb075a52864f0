using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Storage;

/// <summary>Keeps each contact's search text true: whatever it is made of changed in this save, it is folded anew.</summary>
internal static class SearchFolding
{
    public static async Task FoldChangedAsync(AppDbContext context, CancellationToken cancellationToken)
    {
        var changed = Changed(context);
        if (changed.Count == 0)
            return;
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
            if (entry.Entity is Contact contact && entry.State is not EntityState.Deleted)
                changed.Add(contact);
            else if (entry.Entity is ContactEmail email)
                partIds.Add(email.ContactId);
            else if (entry.Entity is ContactTag tag)
                partIds.Add(tag.ContactId);
        }

        changed.UnionWith(context.ChangeTracker.Entries<Contact>().Where(e => e.State is EntityState.Unchanged && partIds.Contains(e.Entity.Id)).Select(e => e.Entity));
        return changed;
    }

    private static async Task<Dictionary<OrganisationId, string>> OrganisationNamesAsync(AppDbContext context, HashSet<Contact> contacts, CancellationToken cancellationToken)
    {
        var names = context.ChangeTracker.Entries<Organisation>().ToDictionary(e => e.Entity.Id, e => e.Entity.Name);
        var missing = contacts.Select(c => c.OrganisationId).OfType<OrganisationId>().Where(id => !names.ContainsKey(id)).Distinct().ToList();
        if (missing.Count > 0)
        {
            foreach (var found in await context.Organisations.Where(o => missing.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync(cancellationToken))
                names[found.Id] = found.Name;
        }

        return names;
    }
}
