using InfoInterview.Domain;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>Reads LinkedIn's Connections.csv, also after a spreadsheet saved it anew. Writes nothing, asks nobody.</summary>
public static class LinkedInConnections
{
    // LinkedIn puts a few lines of notes before the header.
    private const int HeaderWithin = 20;

    private static readonly string[] Delimiters = [",", ";", "\t"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="RefusedException">It cannot be read as a whole; codes start with <c>import.</c></exception>
    public static async Task<ConnectionsFile> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        var (text, note) = await ImportedText.ReadAsync(content, cancellationToken);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(ImportLimits.TimePerMegabyte * ((text.Length / 1024 / 1024) + 1));
        try
        {
            return Read(text, note, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException("import.too-slow", "The file took too long to read. Nothing was imported; split it into smaller ones, each with the header line.");
        }
    }

    private static ConnectionsFile Read(string text, string? note, CancellationToken cancellationToken)
    {
        string[]? likeliest = null;
        foreach (var delimiter in Delimiters)
        {
            var head = CsvRecords.Of(text, delimiter).Take(HeaderWithin).ToList();
            if (head.Select(r => ConnectionsHeader.Of(r.Cells)).OfType<ConnectionsHeader>().FirstOrDefault() is { } header)
                return Rows(text, delimiter, header, note, cancellationToken);
            likeliest = head.Where(r => !r.IsBlank).Select(r => r.Cells).Prepend(likeliest).OfType<string[]>().MaxBy(c => c.Length);
        }

        throw ConnectionsHeader.Missing(likeliest);
    }

    private static ConnectionsFile Rows(string text, string delimiter, ConnectionsHeader header, string? note, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        if (note is not null)
            notes.Add(note);
        var rows = new List<ConnectionRow>();
        foreach (var record in CsvRecords.Of(text, delimiter).SkipWhile(r => ConnectionsHeader.Of(r.Cells) is null).Skip(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (record.OpenQuoteAt is { } column)
                notes.Add($"Line {record.Line}, column {header.NameAt(column)}: a quotation mark is opened there and never closed. Nothing from line {record.Line} on was read; correct that line and choose the file again to have the rest.");
            else if (!record.IsBlank)
                rows.Add(ConnectionCells.Read(record, header));
            if (rows.Count > ImportLimits.MostRows)
                throw new RefusedException("import.too-many", $"The file has more than {ImportLimits.MostRows:N0} rows. Nothing was imported; split it into smaller ones, each with the header line.");
        }

        return rows.Count > 0
            ? new ConnectionsFile(rows, notes)
            : throw new RefusedException("import.no-rows", string.Join(' ', ["The file has the header but nobody under it. Nothing was imported.", .. notes]));
    }
}
