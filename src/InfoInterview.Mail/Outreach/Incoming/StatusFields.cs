namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>The fields of one recipient in a delivery report.</summary>
/// <remarks>[RFC3464 2.3]</remarks>
internal sealed class StatusFields
{
    private const int Most = 200;
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A field by its name; empty when it is missing.</summary>
    public string this[string name] => _fields.GetValueOrDefault(name, "");

    /// <summary>What became of it: failed, delayed, delivered, relayed or expanded, in lower case; empty when it does not say.</summary>
    public string Action => this["Action"].Split(' ', '(', ';')[0].ToLowerInvariant();

    /// <summary>Whether it speaks of a recipient at all.</summary>
    public bool IsOfRecipient => this["Final-Recipient"].Length + this["Original-Recipient"].Length + this["X-Actual-Recipient"].Length + this["Action"].Length > 0;

    /// <summary>The address it speaks of; null when none of its fields holds one.</summary>
    public string? Address =>
        AddressIn("Final-Recipient") ?? AddressIn("Original-Recipient") ?? AddressIn("X-Actual-Recipient");

    /// <summary>Reads the groups of a report, the ones about recipients only. Fields may be folded; a blank line begins the next group.</summary>
    public static IReadOnlyList<StatusFields> Read(string text)
    {
        var groups = new List<StatusFields> { new() };
        string? last = null;
        foreach (var line in text.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (string.IsNullOrWhiteSpace(line) && groups.Count < Most)
                groups.Add(new StatusFields());
            else if (line[..1] is " " or "\t" && last is not null)
                groups[^1].Extend(last, line);
            else if (colon > 0)
                groups[^1].Set(last = line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return [.. groups.Where(group => group.IsOfRecipient)];
    }

    private void Extend(string name, string line)
    {
        if (_fields.TryGetValue(name, out var value) && value.Length < 2_000)
            _fields[name] = $"{value} {line.Trim()}";
    }

    private void Set(string name, string value) => _fields.TryAdd(name, value);

    private string? AddressIn(string field)
    {
        var value = this[field];
        var type = value.IndexOf(';', StringComparison.Ordinal);
        return MailAddresses.First(type < 0 ? value : value[(type + 1)..]);
    }
}
