using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Contacts;

/// <summary>Puts a form's addresses, numbers, tags and schools onto a contact whose own are all loaded.</summary>
internal static class ContactFilling
{
    /// <exception cref="Domain.RefusedException">A field does not hold, or a new address imitates another and is not said to be meant.</exception>
    public static void Fill(Contact contact, ContactForm form)
    {
        var typed = form.Emails.Where(e => !string.IsNullOrWhiteSpace(e.Address)).Select(e => (Address: EmailAddress.Parse(e.Address), e.IsWork, e.IsMeant)).ToList();
        TypedAddress.RefuseImitations(typed.Where(e => !e.IsMeant && contact.Emails.All(known => known.Normalised != e.Address.Key)).Select(e => e.Address));
        contact.ReachableAt(typed.Select(e => (e.Address, e.IsWork)).ToList());
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
