namespace InfoInterview.Domain.Contacts;

/// <summary>Whether a fact about a contact was said by them or guessed.</summary>
public enum KnownBy
{
    Guessed,
    Told,
}
