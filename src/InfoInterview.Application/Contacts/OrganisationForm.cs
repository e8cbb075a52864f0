namespace InfoInterview.Application.Contacts;

/// <summary>An organisation as its form holds it.</summary>
public sealed record OrganisationForm(string Name)
{
    public string? Website { get; init; }
    public string? City { get; init; }

    /// <summary>What to wear there.</summary>
    public string? DressNote { get; init; }

    public string? Notes { get; init; }
}
