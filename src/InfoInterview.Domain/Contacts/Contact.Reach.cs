using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Contacts;

public sealed partial class Contact
{
    /// <summary>Adds an address; the first one is the primary one. An address already there is left as it is.</summary>
    public void AddEmail(EmailAddress address, bool isWork = false)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (_emails.Any(e => e.Normalised == address.Key))
            return;
        _emails.Add(ContactEmail.Create(OwnerId, Id, address, isPrimary: _emails.Count == 0, isWork));
    }

    /// <summary>Replaces the addresses; the first becomes the one messages go to. What is known of one that stays is kept.</summary>
    public void ReachableAt(IReadOnlyList<(EmailAddress Address, bool IsWork)> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        _emails.RemoveAll(e => !addresses.Any(a => a.Address.Key == e.Normalised));
        foreach (var (address, isWork) in addresses)
        {
            AddEmail(address, isWork);
            _emails.First(e => e.Normalised == address.Key).Respell(address, isWork);
        }

        foreach (var email in _emails)
            email.SetPrimary(email.Normalised == addresses[0].Address.Key);
    }

    /// <summary>Makes one address the one messages go to.</summary>
    public void PreferEmail(ContactEmailId id)
    {
        foreach (var email in _emails)
            email.SetPrimary(email.Id == id);
    }

    /// <summary>Flags an address that bounced for good.</summary>
    public void EmailBounced(string address, DateOnly on, string? smtpCode)
    {
        var normalised = ContactEmail.Normalise(address);
        foreach (var email in _emails.Where(e => e.Normalised == normalised))
            email.Bounced(on, smtpCode);
    }

    /// <summary>The bounce of an address was logged by mistake: what was known of it before counts again.</summary>
    public void TakeBackBounce(string address, EmailStatus former)
    {
        var normalised = ContactEmail.Normalise(address);
        foreach (var email in _emails.Where(e => e.Normalised == normalised))
            email.TakeBackBounce(former);
    }

    /// <summary>Adds a phone number; the first one is the primary one.</summary>
    public void AddPhone(string number, bool isWork = false)
    {
        var phone = ContactPhone.Create(OwnerId, Id, number, isPrimary: _phones.Count == 0, isWork);
        if (!_phones.Any(p => p.Number == phone.Number))
            _phones.Add(phone);
    }

    /// <summary>Takes a phone number away.</summary>
    public void RemovePhone(ContactPhoneId id)
    {
        _phones.RemoveAll(p => p.Id == id);
        if (_phones.Count > 0 && !_phones.Any(p => p.IsPrimary))
            _phones[0].SetPrimary();
    }
}
