using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>What could be read out of a pasted signature, address or profile link. Nothing is looked up anywhere.</summary>
public sealed record PastedContact
{
    /// <summary>The most characters read; a signature is far shorter.</summary>
    public const int MostCharacters = 5_000;

    public string? Given { get; init; }
    public string? Family { get; init; }
    public string? Honorific { get; init; }
    public string? Role { get; init; }
    public string? Organisation { get; init; }
    public string? Email { get; init; }
    public IReadOnlyList<string> Phones { get; init; } = [];
    public string? LinkedInUrl { get; init; }
    public string? OtherUrl { get; init; }

    /// <summary>Reads the text. What it does not know it leaves empty; it never refuses.</summary>
    public static PastedContact Read(string? text) => PastedText.Read(text ?? "");

    /// <summary>A form filled with what was read; the name is the address's own when nothing better was found.</summary>
    public ContactForm ToForm() => new(new ContactName(Given, Family, Honorific: Honorific))
    {
        Details = new ContactDetails { RoleTitle = Role, LinkedInUrl = LinkedInUrl, OtherUrl = OtherUrl },
        Organisation = Organisation,
        Emails = Email is null ? [] : [new TypedEmail(Email)],
        Phones = Phones.Select(p => new TypedPhone(p)).ToList(),
    };
}
