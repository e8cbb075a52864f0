namespace InfoInterview.Domain.Contacts;

/// <summary>Where what we know of a contact comes from.</summary>
public enum DataSource
{
    TheyToldMe,
    Introducer,
    PublicProfile,
    Directory,
    Import,
    Other,
}
