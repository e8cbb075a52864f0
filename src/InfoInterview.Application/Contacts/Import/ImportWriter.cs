using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>Writes a plan in batches, inside the caller's transaction.</summary>
internal sealed class ImportWriter(AppDbContext db, ImportId import, DateTimeOffset now, DateOnly today)
{
    private const int Batch = 500;
    private Dictionary<string, Organisation> _organisations = [];

    public async Task WriteAsync(IReadOnlyList<ImportRow> plan, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await ReadyOrganisationsAsync(plan, cancellationToken);
        await using var contacts = new RowWriter<Contact>(db);
        await using var emails = new RowWriter<ContactEmail>(db);
        await using var employments = new RowWriter<Employment>(db);
        var done = 0;
        foreach (var rows in plan.Chunk(Batch))
        {
            var added = rows.Where(r => r.Fate is ImportFate.Add).Select(Added).ToList();
            await contacts.WriteAsync(added, cancellationToken);
            await emails.WriteAsync(added.SelectMany(c => c.Emails), cancellationToken);
            await employments.WriteAsync(added.SelectMany(c => c.Employments), cancellationToken);
            await UpdateAsync(rows.Where(r => r.Fate is ImportFate.Update).ToList(), cancellationToken);
            progress?.Report(done += rows.Length);
        }
    }

    // Each organisation once, whatever its spelling; one in the bin comes back, as the preview said.
    private async Task ReadyOrganisationsAsync(IReadOnlyList<ImportRow> plan, CancellationToken cancellationToken)
    {
        _organisations = await db.Organisations.ToDictionaryAsync(o => o.SortName, StringComparer.Ordinal, cancellationToken);
        var (added, returned) = (new List<Organisation>(), new List<Organisation>());
        foreach (var name in plan.Select(r => Value(r, ImportedField.Organisation)).OfType<string>())
        {
            var folded = Organisation.FoldOf(name);
            if (!_organisations.TryGetValue(folded, out var organisation))
            {
                added.Add(_organisations[folded] = Organisation.Create(db.Owner, name, now));
            }
            else if (organisation.DeletedAt is not null)
            {
                organisation.Restore();
                returned.Add(organisation);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        db.AddRange(returned.Select(o => ReturnedOrganisation.Of(o, import)));
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await using var writer = new RowWriter<Organisation>(db);
        await writer.WriteAsync(added, cancellationToken);
    }

    private Contact Added(ImportRow row)
    {
        var details = new ContactDetails
        {
            Circle = Circle.Known,
            Source = DataSource.Import,
            LinkedInUrl = Value(row, ImportedField.LinkedIn),
            RoleTitle = Value(row, ImportedField.Role),
            HowMet = Value(row, ImportedField.HowMet),
        };
        var contact = Contact.Create(db.Owner, new ContactName(row.Source.Given, row.Source.Family), details, now, import);
        contact.FoldForSearch(Fill(contact, row)?.Name);
        return contact;
    }

    private async Task UpdateAsync(List<ImportRow> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Existing!.Value).ToList();
        if (ids.Count == 0)
            return;
        var contacts = await db.Contacts.Include(c => c.Emails).Include(c => c.Tags).Include(c => c.Employments).AsSplitQuery()
            .Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        foreach (var row in rows)
        {
            var contact = contacts[row.Existing!.Value];
            var details = contact.Details with
            {
                LinkedInUrl = Value(row, ImportedField.LinkedIn) ?? contact.Details.LinkedInUrl,
                RoleTitle = Value(row, ImportedField.Role) ?? contact.Details.RoleTitle,
            };
            contact.Describe(contact.Name with { Family = Value(row, ImportedField.FamilyName) ?? contact.Name.Family }, details, now);
            Fill(contact, row);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private Organisation? Fill(Contact contact, ImportRow row)
    {
        if (Value(row, ImportedField.Email) is { } address)
            contact.AddEmail(EmailAddress.Parse(address));
        if (Value(row, ImportedField.Organisation) is not { } name)
            return null;
        var organisation = _organisations[Organisation.FoldOf(name)];
        contact.WorksAt(organisation, today);
        return organisation;
    }

    private static string? Value(ImportRow row, ImportedField field) => row.Changes.FirstOrDefault(c => c.Field == field)?.After;
}
