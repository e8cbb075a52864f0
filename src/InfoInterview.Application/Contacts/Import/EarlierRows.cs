namespace InfoInterview.Application.Contacts.Import;

/// <summary>The rows of a file met so far: the same person twice in one file is taken once.</summary>
internal sealed class EarlierRows
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>The line the same person was met on; null for someone new.</summary>
    public int? LineOf(ConnectionRow row) =>
        Keys(row).Select(key => _lines.TryGetValue(key, out var line) ? line : (int?)null).FirstOrDefault(line => line is not null);

    public void Note(ConnectionRow row)
    {
        foreach (var key in Keys(row))
            _lines.TryAdd(key, row.Line);
        _lines.TryAdd(NameKey(row), row.Line);
    }

    // By name only when there is nothing better to tell them by.
    private static IEnumerable<string> Keys(ConnectionRow row)
    {
        if (row.Slug is not null)
            yield return "profile\n" + row.Slug;
        if (row.EmailKey is not null)
            yield return "address\n" + row.EmailKey;
        if (row is { Slug: null, EmailKey: null })
            yield return NameKey(row);
    }

    private static string NameKey(ConnectionRow row) => "name\n" + KnownPeople.NameKey(row.Given, row.Family, row.Company);
}
