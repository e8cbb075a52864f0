using InfoInterview.Domain.Contacts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Data.Contacts;

/// <summary>Search by PostgreSQL's text search, in the plain configuration: both sides are folded already.</summary>
internal sealed class PostgresSearch : ISearch
{
    public IQueryable<Contact> Matching(AppDbContext db, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return db.Contacts;
        var words = SearchWords.Of(typed);
        if (words.Count == 0)
            return db.Contacts.Where(c => false);
        var match = string.Join(" & ", words.Select(w => w + ":*"));
        return db.Contacts.FromSql($"""SELECT c.* FROM "Contacts" AS c WHERE to_tsvector('simple', c."SearchText") @@ to_tsquery('simple', {match})""");
    }
}
