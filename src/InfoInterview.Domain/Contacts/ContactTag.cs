using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Contacts;

/// <summary>A word the user files a contact under.</summary>
public sealed class ContactTag : IOwned
{
    /// <summary>The longest tag, in characters.</summary>
    public const int MaxLength = 40;

    private ContactTag()
    {
    }

    public OwnerId OwnerId { get; private set; }
    public ContactId ContactId { get; private set; }
    public string Name { get; private set; } = "";

    internal static ContactTag Create(OwnerId owner, ContactId contact, string name) =>
        new() { OwnerId = owner, ContactId = contact, Name = name };
}
