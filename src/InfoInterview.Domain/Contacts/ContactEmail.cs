using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Contacts;

/// <summary>One address of a contact. Exactly one of a contact's addresses is primary.</summary>
public sealed class ContactEmail : IOwned
{
    /// <summary>The longest address, in characters (RFC 5321: 254 without the angle brackets).</summary>
    public const int MaxLength = 254;

    private ContactEmail()
    {
    }

    public ContactEmailId Id { get; private set; }
    public OwnerId OwnerId { get; private set; }
    public ContactId ContactId { get; private set; }
    public string Address { get; private set; } = "";

    /// <summary>The address's <see cref="EmailAddress.Key"/>; equal means the same mailbox for finding duplicates.</summary>
    public string Normalised { get; private set; } = "";

    public bool IsPrimary { get; private set; }
    public bool IsWork { get; private set; }
    public EmailStatus Status { get; private set; }
    public DateOnly? BouncedOn { get; private set; }
    public string? SmtpCode { get; private set; }

    /// <summary>The form in which two spellings of one mailbox are equal.</summary>
    public static string Normalise(string address) =>
        EmailAddress.TryParse(address, out var parsed, out _) ? parsed.Key : address.Trim().ToLowerInvariant();

    internal static ContactEmail Create(OwnerId owner, ContactId contact, EmailAddress address, bool isPrimary, bool isWork) => new()
    {
        Id = ContactEmailId.New(),
        OwnerId = owner,
        ContactId = contact,
        Address = address.Value,
        Normalised = address.Key,
        IsPrimary = isPrimary,
        IsWork = isWork,
    };

    internal void Respell(EmailAddress address, bool isWork) => (Address, IsWork) = (address.Value, isWork);

    internal void SetPrimary(bool primary) => IsPrimary = primary;

    internal void TakeBackBounce(EmailStatus former) => (Status, BouncedOn, SmtpCode) = (former, null, null);

    internal void Bounced(DateOnly on, string? smtpCode) => (Status, BouncedOn, SmtpCode) = (EmailStatus.Bounced, on, smtpCode);
}
