using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Contacts;

/// <summary>Puts a form's addresses, numbers, tags and schools onto a contact whose own are all loaded.</summary>
internal static class ContactFilling
{
    /// <summary>The form's addresses, each one checked; empty fields are left out.</summary>
    /// <exception cref="Domain.RefusedException">A field does not hold one plain address.</exception>
    public static List<(EmailAddress Address, bool IsWork)> Addresses(ContactForm form) =>
        form.Emails.Where(e => !string.IsNullOrWhiteSpace(e.Address)).Select(e => (EmailAddress.Parse(e.Address), e.IsWork)).ToList();

    public static void Fill(Contact contact, ContactForm form, List<(EmailAddress Address, bool IsWork)> addresses)
    {
        contact.ReachableAt(addresses);
        Phones(contact, form.Phones.Where(p => !string.IsNullOrWhiteSpace(p.Number)).ToList());
        contact.Tag(form.Tags);
        contact.StudiedAt(form.Schools.Select(s => (s.Name, s.Year)));
    }

    // Few and without a history: when the list differs, it is written anew in the form's order.
    private static void Phones(Contact contact, List<TypedPhone> phones)
    {
        if (contact.Phones.OrderByDescending(p => p.IsPrimary).Select(p => (p.Number, p.IsWork)).SequenceEqual(phones.Select(p => (p.Number.Trim(), p.IsWork))))
            return;
        foreach (var gone in contact.Phones.ToList())
            contact.RemovePhone(gone.Id);
        foreach (var phone in phones)
            contact.AddPhone(phone.Number, phone.IsWork);
    }
}
