using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Data.Tests;

/// <summary>Rows of which any will do.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Contact Contact(OwnerId owner, string given = "Ada", string? family = "Kowalska") =>
        Domain.Contacts.Contact.Create(owner, new ContactName(given, family), new ContactDetails(), Monday);
}
