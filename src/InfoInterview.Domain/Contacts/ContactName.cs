namespace InfoInterview.Domain.Contacts;

/// <summary>A contact's name and how to say it. A given or a preferred name is required.</summary>
public sealed record ContactName(
    string? Given,
    string? Family,
    string? Preferred = null,
    string? Honorific = null,
    string? Pronouns = null,
    string? Pronunciation = null)
{
    /// <summary>The longest any part may be, in characters; pronunciation 80.</summary>
    public const int MaxLength = 100;

    /// <summary>The longest pronunciation, in characters.</summary>
    public const int PronunciationMaxLength = 80;

    /// <summary>The same name with its parts trimmed, cleaned of invisible direction marks, and checked.</summary>
    /// <exception cref="RefusedException">No given or preferred name, or a part too long.</exception>
    public ContactName Checked()
    {
        var name = new ContactName(
            CleanText.Line(Given, MaxLength, "given name"),
            CleanText.Line(Family, MaxLength, "family name"),
            CleanText.Line(Preferred, MaxLength, "preferred name"),
            CleanText.Line(Honorific, MaxLength, "title"),
            CleanText.Line(Pronouns, MaxLength, "pronouns"),
            CleanText.Line(Pronunciation, PronunciationMaxLength, "pronunciation"));
        return name.Given is null && name.Preferred is null
            ? throw new RefusedException("contact.name-missing", "A person needs a first name or the name they go by. Nothing was changed; add one and save again.") { Field = "given name" }
            : name;
    }
}
