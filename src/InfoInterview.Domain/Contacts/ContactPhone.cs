using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Contacts;

/// <summary>One phone number of a contact, as typed.</summary>
public sealed class ContactPhone : IOwned
{
    /// <summary>The longest number, in characters, extension included.</summary>
    public const int MaxLength = 40;

    private ContactPhone()
    {
    }

    public ContactPhoneId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public ContactId ContactId { get; private set; }
    public string Number { get; private set; } = "";
    public bool IsPrimary { get; private set; }
    public bool IsWork { get; private set; }

    internal static ContactPhone Create(OwnerId owner, ContactId contact, string number, bool isPrimary, bool isWork)
    {
        var clean = CleanText.Line(number, MaxLength, "phone number");
        return clean is null || !clean.Any(char.IsAsciiDigit)
            ? throw new RefusedException("contact.phone-invalid", "That phone number has no digits. Nothing was saved; correct it or leave it out.") { Field = "phone number" }
            : new() { Id = ContactPhoneId.New(), OwnerId = owner, ContactId = contact, Number = clean, IsPrimary = isPrimary, IsWork = isWork };
    }

    internal void SetPrimary() => IsPrimary = true;
}
