using InfoInterview.Data;
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
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await ReadyOrganisationsAsync(plan, cancellationToken);
        var done = 0;
        foreach (var rows in plan.Chunk(Batch))
        {
            foreach (var row in rows.Where(r => r.Fate is ImportFate.Add))
                db.Add(Added(row));
            await UpdateAsync(rows.Where(r => r.Fate is ImportFate.Update).ToList(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            progress?.Report(done += rows.Length);
        }
    }

    // Each organisation once, whatever its spelling; one in the bin comes back.
    private async Task ReadyOrganisationsAsync(IReadOnlyList<ImportRow> plan, CancellationToken cancellationToken)
    {
        _organisations = await db.Organisations.ToDictionaryAsync(o => o.SortName, StringComparer.Ordinal, cancellationToken);
        foreach (var name in plan.Select(r => Value(r, ImportedField.Organisation)).OfType<string>())
        {
            var folded = Organisation.FoldOf(name);
            if (!_organisations.TryGetValue(folded, out var organisation))
                db.Add(_organisations[folded] = organisation = Organisation.Create(db.Owner, name, now));
            organisation.Restore();
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
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
        Fill(contact, row);
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
    }

    private void Fill(Contact contact, ImportRow row)
    {
        if (Value(row, ImportedField.Email) is { } address)
            contact.AddEmail(EmailAddress.Parse(address));
        if (Value(row, ImportedField.Organisation) is { } name)
            contact.WorksAt(_organisations[Organisation.FoldOf(name)], today);
    }

    private static string? Value(ImportRow row, ImportedField field) => row.Changes.FirstOrDefault(c => c.Field == field)?.After;
}
