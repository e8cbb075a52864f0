using System.Globalization;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Contacts.Import;

/// <summary>Makes a clean row of a record's cells: what does not hold is left out with a note, or the row has a fault.</summary>
internal static class ConnectionCells
{
    private const int LongestCell = 10_000;

    private static readonly string[] DateFormats = ["dd MMM yyyy", "d MMM yyyy", "yyyy-MM-dd"];

    public static ConnectionRow Read(CsvRecord record, ConnectionsHeader header)
    {
        var row = new ConnectionRow(record.Line);
        try
        {
            return Read(row, column => Plain(header.Cell(record.Cells, column)));
        }
        catch (RefusedException refused) when (refused.Code == "text.too-long")
        {
            return row with { Fault = refused.Message.Split(';')[0] + "." };
        }
    }

    private static ConnectionRow Read(ConnectionRow row, Func<string, string?> cell)
    {
        var notes = new List<string>();
        var (link, slug) = Link(cell(ConnectionsHeader.Url), notes);
        var email = Address(cell(ConnectionsHeader.Email), notes);
        var read = row with
        {
            Given = CleanText.Line(cell(ConnectionsHeader.Given), ContactName.MaxLength, "first name"),
            Family = CleanText.Line(cell(ConnectionsHeader.Family), ContactName.MaxLength, "last name"),
            LinkedInUrl = link,
            Slug = slug,
            Email = email?.Value,
            EmailKey = email?.Key,
            Company = CleanText.Line(cell(ConnectionsHeader.Company), Organisation.NameMaxLength, "company"),
            Position = CleanText.Line(cell(ConnectionsHeader.Position), ContactDetails.LineMaxLength, "position"),
            ConnectedOn = Date(cell(ConnectionsHeader.ConnectedOn), notes),
            Notes = notes,
        };
        return read with { Fault = Fault(read) };
    }

    private static string? Fault(ConnectionRow row)
    {
        if (row.Given is not null)
            return null;
        var isEmpty = row is { Family: null, LinkedInUrl: null, Email: null, Company: null, Position: null, ConnectedOn: null, Notes.Count: 0 };
        return isEmpty ? "The row is empty." : "The row has no first name.";
    }

    // A spreadsheet's guard against formulas is an apostrophe before = + - @; it is no part of the name.
    private static string? Plain(string? cell)
    {
        if (cell is null)
            return null;
        var text = cell.Length > LongestCell ? cell[..LongestCell] : cell;
        return text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠', ..] ? text[1..] : text;
    }

    private static (string? Link, string? Slug) Link(string? cell, List<string> notes)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return (null, null);
        var typed = cell.Trim();
        var link = typed.Contains("://", StringComparison.Ordinal) ? typed : "https://" + typed;
        if (link.Length <= WebLink.MaxLength && WebLink.LinkedInSlug(link) is { } slug)
            return (WebLink.Checked(link, "profile link"), slug);
        notes.Add("The link is not that of a LinkedIn profile and is left out.");
        return (null, null);
    }

    private static EmailAddress? Address(string? cell, List<string> notes)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return null;
        if (!EmailAddress.TryParse(cell, out var address, out var refusal))
            notes.Add("The address is left out: " + refusal.Message);
        else if (address.LookAlike is { } warning)
            notes.Add(warning);
        return address;
    }

    private static DateOnly? Date(string? cell, List<string> notes)
    {
        if (string.IsNullOrWhiteSpace(cell))
            return null;
        if (DateOnly.TryParseExact(cell.Trim(), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        notes.Add("The date of the connection is not written like 01 Jan 2024 and is left out.");
        return null;
    }
}
