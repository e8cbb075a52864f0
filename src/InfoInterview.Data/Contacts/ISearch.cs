using InfoInterview.Domain.Contacts;

namespace InfoInterview.Data.Contacts;

/// <summary>Finds contacts by the beginnings of words, ignoring case and accents.</summary>
public interface ISearch
{
    /// <summary>The context's contacts that match every word typed. Nothing typed matches everyone; only signs match nobody.</summary>
    IQueryable<Contact> Matching(AppDbContext db, string? typed);
}
