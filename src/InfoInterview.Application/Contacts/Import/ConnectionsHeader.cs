using InfoInterview.Domain;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>Which column of the file holds what, found by the columns' names in any order.</summary>
internal sealed class ConnectionsHeader
{
    public const string Given = "First Name";
    public const string Family = "Last Name";
    public const string Url = "URL";
    public const string Email = "Email Address";
    public const string Company = "Company";
    public const string Position = "Position";
    public const string ConnectedOn = "Connected On";

    private static readonly string[] Expected = [Given, Family, Url, Email, Company, Position, ConnectedOn];
    private readonly Dictionary<string, int> _columns;
    private readonly string[] _names;

    private ConnectionsHeader(string[] names, Dictionary<string, int> columns) => (_names, _columns) = (names, columns);

    /// <summary>The header this record is, or null when it is none: both name columns must be there.</summary>
    public static ConnectionsHeader? Of(string[] record)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < record.Length; i++)
            columns.TryAdd(record[i].Trim(), i);
        return columns.ContainsKey(Given) && columns.ContainsKey(Family) ? new ConnectionsHeader(record, columns) : null;
    }

    /// <summary>The refusal of a file in which no header was found.</summary>
    /// <param name="likeliest">The record that looks most like a header; null when there is none.</param>
    public static RefusedException Missing(string[]? likeliest)
    {
        var found = likeliest is null ? "no columns at all" : string.Join(", ", likeliest.Take(10).Select(name => $"“{Short(name)}”")) + (likeliest.Length > 10 ? ", …" : "");
        return new RefusedException("import.header", $"This does not look like LinkedIn's Connections.csv. Expected a line with the columns {string.Join(", ", Expected.Select(e => $"“{e}”"))}; found {found}. Nothing was imported.");
    }

    /// <summary>The cell under a column's name; null when the file has no such column or the row ends before it.</summary>
    public string? Cell(string[] record, string column) =>
        _columns.TryGetValue(column, out var at) && at < record.Length ? record[at] : null;

    /// <summary>What the column at an index is called, for a sentence.</summary>
    public string NameAt(int index) => index < _names.Length && !string.IsNullOrWhiteSpace(_names[index]) ? $"“{Short(_names[index].Trim())}”" : $"{index + 1}";

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
