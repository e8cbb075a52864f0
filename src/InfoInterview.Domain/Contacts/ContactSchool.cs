using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Contacts;

/// <summary>A school a contact went to. One shared with the asker makes a connection to open with.</summary>
public sealed class ContactSchool : IOwned
{
    private ContactSchool()
    {
    }

    public OwnerId OwnerId { get; private set; }
    public ContactId ContactId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The year they left, if known.</summary>
    public int? Year { get; private set; }

    internal void LeftIn(int? year) => Year = year;

    internal static ContactSchool Create(OwnerId owner, ContactId contact, string name, int? year) =>
        new() { OwnerId = owner, ContactId = contact, Name = name, Year = year };
}
