using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Contacts;

/// <summary>Search by SQLite's FTS5.</summary>
internal sealed class SqliteSearch : ISearch
{
    public IQueryable<Contact> Matching(AppDbContext db, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return db.Contacts;
        var words = SearchWords.Of(typed);
        if (words.Count == 0)
            return db.Contacts.Where(c => false);

        // Words are letters and digits only, so quoting them is enough to keep FTS5's operators out.
        var match = string.Join(' ', words.Select(w => $"\"{w}\"*"));
        return db.Contacts.FromSql($"""SELECT c.* FROM "Contacts" AS c WHERE c."Id" IN (SELECT r.contact_id FROM contact_search AS s JOIN contact_search_rows AS r ON r.row_no = s.rowid WHERE s.words MATCH {match})""");
    }
}
