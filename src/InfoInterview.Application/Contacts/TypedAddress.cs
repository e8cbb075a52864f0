using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Contacts;

/// <summary>Addresses somebody typed, before they are stored: one that imitates another in foreign letters is named first, and stored only when it is meant.</summary>
public static class TypedAddress
{
    /// <summary>The code of the refusal that saving once more, with the address meant, passes.</summary>
    public const string LooksLikeAnother = "email.looks-like-another";

    /// <summary>Refuses while any of these imitates another.</summary>
    /// <exception cref="RefusedException"><see cref="LooksLikeAnother"/>, with what is odd about each.</exception>
    internal static void RefuseImitations(IEnumerable<EmailAddress> addresses)
    {
        var warnings = addresses.Select(a => a.LookAlike).OfType<string>().ToList();
        if (warnings.Count > 0)
            throw new RefusedException(LooksLikeAnother, $"{string.Join(' ', warnings)} Nothing is saved yet. Correct it, or save once more if it is the right one.") { Field = EmailAddress.Field };
    }
}
