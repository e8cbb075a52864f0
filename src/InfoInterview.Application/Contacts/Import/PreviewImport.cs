using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>Says what importing a file would do. Writes nothing.</summary>
public sealed class PreviewImport(OwnedDb database, Clock clock)
{
    private const string Circles = "People from LinkedIn come in as known to you; set closer or wider circles afterwards, many at a time.";

    /// <summary>The file to look at.</summary>
    public sealed record Input(string FileName, Stream Content);

    /// <summary>Reads the file and compares it with the people there already.</summary>
    /// <exception cref="Domain.RefusedException">The file cannot be read; codes start with <c>import.</c></exception>
    public async Task<ImportPreview> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var file = await LinkedInConnections.ReadAsync(input.Content, cancellationToken);
        await using var db = await database.OpenAsync(cancellationToken);
        var today = await LocalDay.AtAsync(db, clock.Now, cancellationToken);
        var plan = ImportPlan.Make([.. file.Rows.Select(row => row.ConnectedBy(today))], await KnownPeople.LoadAsync(db, cancellationToken));
        return new ImportPreview(input.FileName, plan, [.. file.Notes, Circles], ImportPlan.Fingerprint(plan));
    }
}
