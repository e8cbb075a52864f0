using InfoInterview.Data.Storage;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>
/// This process as the outbox knows it: the installation's own name, kept in the data folder, and a number for this start.
/// Whoever holds the installation's lock knows that all its earlier starts are over.
/// </summary>
public sealed class OutboxNode
{
    /// <summary>Reads the installation's name, or gives it one, and names this start.</summary>
    public OutboxNode(DataDirectory directory)
    {
        var file = Path.Combine(directory.Path, "installation-id");
        if (!File.Exists(file))
            File.WriteAllText(file, Guid.CreateVersion7().ToString("N"));
        Installation = File.ReadAllText(file).Trim();
        Name = $"{Installation}:{Guid.CreateVersion7().ToString("N")[..12]}";
        if (Name.Length > 60)
            Name = Name[..60];
    }

    /// <summary>The installation; the beginning of each of its nodes' names.</summary>
    public string Installation { get; }

    /// <summary>This start's name.</summary>
    public string Name { get; }
}
