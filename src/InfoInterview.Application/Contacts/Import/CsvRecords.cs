using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using InfoInterview.Domain;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>One record of a CSV text.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Cells">Its cells as written.</param>
/// <param name="OpenQuoteAt">The column, from 0, whose quotation mark is never closed; null when all are.</param>
internal readonly record struct CsvRecord(int Line, string[] Cells, int? OpenQuoteAt)
{
    /// <summary>A line with nothing on it, not even commas.</summary>
    public bool IsBlank => Cells is [""];
}

/// <summary>Reads a CSV text record by record, within the import's limits.</summary>
internal static class CsvRecords
{
    /// <summary>The records of the text; the last one may have an open quotation mark, and nothing is read past it.</summary>
    /// <exception cref="RefusedException">A record has too many cells or is too long.</exception>
    public static IEnumerable<CsvRecord> Of(string text, string delimiter)
    {
        var strayQuote = false;
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            IgnoreBlankLines = false,
            BadDataFound = _ => strayQuote = true,
            CountBytes = false,
        };
        using var parser = new CsvParser(new StringReader(text), settings);
        var line = 1;
        while (parser.Read())
        {
            var cells = parser.Record ?? [];
            var raw = parser.RawRecord;
            var isOpen = OpenQuote(raw, delimiter[0], out var column) || (strayQuote && raw.TrimEnd('\r', '\n').Contains('\n', StringComparison.Ordinal));
            yield return isOpen ? new CsvRecord(line, cells, column) : Checked(new CsvRecord(line, cells, null), raw);
            if (isOpen)
                yield break;
            strayQuote = false;
            line = parser.RawRow + 1;
        }
    }

    private static CsvRecord Checked(CsvRecord record, string raw)
    {
        if (record.Cells.Length > ImportLimits.MostFields)
            throw new RefusedException("import.too-wide", $"Line {record.Line} has {record.Cells.Length} columns; {ImportLimits.MostFields} are read at most. Nothing was imported.");
        return raw.Length <= ImportLimits.LongestRow
            ? record
            : throw new RefusedException("import.long-row", $"Line {record.Line} is {raw.Length / 1024} KB long; {ImportLimits.LongestRow / 1024} KB are read at most. Nothing was imported.");
    }

    // Walks the record once: whether its last quoted cell is still open at the end, and in which column the first
    // quoted cell that runs over a line's end began.
    private static bool OpenQuote(string raw, char delimiter, out int column)
    {
        var (inside, cellStarts, cell, opened, overLine) = (false, true, 0, -1, -1);
        foreach (var c in raw)
        {
            if (inside)
            {
                if (c == '"')
                    inside = false;
                else if (c == '\n' && overLine < 0)
                    overLine = opened;
                continue;
            }

            // A doubled mark closes and opens again; a mark in the middle of a cell is a letter.
            if (c == '"' && (cellStarts || cell == opened))
                (inside, opened) = (true, cell);
            else if (c == delimiter)
                cell++;
            cellStarts = c == delimiter;
        }

        column = Math.Max(0, overLine >= 0 ? overLine : opened);
        return inside;
    }
}
