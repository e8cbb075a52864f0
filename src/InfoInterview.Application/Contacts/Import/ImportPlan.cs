using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>Decides what becomes of each row, from the file and the people there already alone.</summary>
/// <remarks>
/// An address or a profile in common is the same person: what is empty is filled in, nothing is overwritten. A row with
/// neither is the same person when name and organisation are. Anyone else is added.
/// </remarks>
internal static class ImportPlan
{
    public static List<ImportRow> Make(IReadOnlyList<ConnectionRow> rows, KnownPeople people)
    {
        var earlier = new EarlierRows();
        return rows.Select(row => Decide(row, people, earlier)).ToList();
    }

    /// <summary>Equal for two plans that write the same to the same people.</summary>
    public static string Fingerprint(IEnumerable<ImportRow> plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in plan)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.Line}\n{row.Fate}\n{row.Existing}\n{row.ComesBack}\n")));
            foreach (var change in row.Changes)
                hash.AppendData(Encoding.UTF8.GetBytes($"{change.Field}\n{change.After}\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static ImportRow Decide(ConnectionRow row, KnownPeople people, EarlierRows earlier)
    {
        if (row.Fault is { } fault)
            return new ImportRow(row, ImportFate.Skip, fault);
        if (earlier.LineOf(row) is { } line)
            return new ImportRow(row, ImportFate.Skip, string.Create(CultureInfo.InvariantCulture, $"The same person as on line {line}."));
        earlier.Note(row);
        var (bySlug, byEmail) = (people.WithSlug(row.Slug), people.WithEmail(row.EmailKey));
        if (bySlug is not null && byEmail is not null && bySlug.Id != byEmail.Id)
            return Skip(row, bySlug, $"The profile is that of {Name(bySlug)} and the address that of {Name(byEmail)}; merge the two first.");
        var known = bySlug ?? byEmail ?? (row is { Slug: null, EmailKey: null } ? people.Named(row.Given, row.Family, row.Company) : null);
        return WithOrganisation(known is null ? Add(row, people.Like(row.Given, row.Family, row.Company)) : Known(row, known), people);
    }

    // An organisation in the bin comes back with what was noted there, so the row says so.
    private static ImportRow WithOrganisation(ImportRow row, KnownPeople people) =>
        people.InTheBin(row.Changes.FirstOrDefault(c => c.Field is ImportedField.Organisation)?.After) is { } binned
            ? row with { ComesBack = binned, Why = $"{row.Why} {binned} comes back from the bin." }
            : row;

    private static ImportRow Add(ConnectionRow row, KnownPerson? alike)
    {
        var changes = new List<FieldChange> { new(ImportedField.Name, ShownName.Of(null, row.Given, row.Family)) };
        Fill(changes, ImportedField.Email, row.Email);
        Fill(changes, ImportedField.LinkedIn, row.LinkedInUrl);
        Fill(changes, ImportedField.Organisation, row.Company);
        Fill(changes, ImportedField.Role, row.Position);
        Fill(changes, ImportedField.HowMet, HowMet(row));
        var why = alike is null ? "New." : $"New, but looks like {Name(alike)}; will be added, merge later.";
        return new ImportRow(row, ImportFate.Add, Said(why, row.Notes)) { LooksLike = alike is null ? null : Name(alike), Changes = changes };
    }

    private static ImportRow Known(ConnectionRow row, KnownPerson known)
    {
        if (known.IsInBin)
            return Skip(row, known, $"{Name(known)} is in the bin; bring them back if you want them.");
        var changes = new List<FieldChange>();
        if (known.Name.Family is null)
            Fill(changes, ImportedField.FamilyName, row.Family);
        if (known.Emails.Count == 0)
            Fill(changes, ImportedField.Email, row.Email);
        if (known.Slug is null)
            Fill(changes, ImportedField.LinkedIn, row.LinkedInUrl);
        if (known.Organisation is null)
            Fill(changes, ImportedField.Organisation, row.Company);
        if (known.Role is null)
            Fill(changes, ImportedField.Role, row.Position);
        var notes = row.Notes.Concat(Differences(row, known));
        return changes.Count == 0
            ? Skip(row, known, Said($"{Name(known)} is there already; nothing to fill in.", notes))
            : new ImportRow(row, ImportFate.Update, Said($"{Name(known)} is there already; what is empty is filled in.", notes)) { Existing = known.Id, ExistingName = Name(known), Changes = changes };
    }

    private static IEnumerable<string> Differences(ConnectionRow row, KnownPerson known)
    {
        if (row.Company is not null && known.Organisation is not null && Organisation.FoldOf(row.Company) != Organisation.FoldOf(known.Organisation))
            yield return $"LinkedIn has them at {row.Company}, you have {known.Organisation}; yours stays.";
        if (row.EmailKey is not null && known.Emails.Count > 0 && !known.Emails.Contains(row.EmailKey))
            yield return $"LinkedIn has another address, {row.Email}; yours stays.";
    }

    private static ImportRow Skip(ConnectionRow row, KnownPerson known, string why) =>
        new(row, ImportFate.Skip, why) { Existing = known.Id, ExistingName = Name(known) };

    private static void Fill(List<FieldChange> changes, ImportedField field, string? value)
    {
        if (value is not null)
            changes.Add(new FieldChange(field, value));
    }

    private static string HowMet(ConnectionRow row) =>
        row.ConnectedOn is { } on ? "LinkedIn, " + on.ToString("d MMM yyyy", CultureInfo.InvariantCulture) : "LinkedIn";

    private static string Name(KnownPerson person) => ShownName.Of(person.Name);

    private static string Said(string why, IEnumerable<string> notes) => string.Join(' ', notes.Prepend(why));
}
