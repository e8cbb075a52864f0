using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Contacts;

/// <summary>One import that was carried out: what came from where, and how many rows had which fate.</summary>
public sealed class ImportRun : IOwned
{
    private ImportRun()
    {
    }

    public ImportId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public string Source { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Skipped { get; private set; }

    /// <summary>Begins the record of an import; counts follow with <see cref="Counted"/>.</summary>
    public static ImportRun Begin(OwnerId owner, string source, string fileName, DateTimeOffset at) => new()
    {
        Id = ImportId.New(),
        OwnerId = owner,
        Source = source,
        FileName = CleanText.Line(fileName, 200, "file name") ?? "file",
        At = at,
    };

    /// <summary>Records how many rows were added, updated and skipped.</summary>
    public void Counted(int added, int updated, int skipped) => (Added, Updated, Skipped) = (added, updated, skipped);
}
