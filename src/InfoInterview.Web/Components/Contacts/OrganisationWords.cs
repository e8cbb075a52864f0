using InfoInterview.Web.Components.Kit;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>What the marks of an organisation are called.</summary>
internal static class OrganisationWords
{
    /// <summary>How keen one is on it.</summary>
    public static IReadOnlyList<Choice<int>> Keen { get; } = [new(0, "Not known yet"), new(1, "A little"), new(2, "Quite"), new(3, "Very")];

    /// <summary>What hiring one can see there.</summary>
    public static IReadOnlyList<Choice<int>> Hiring { get; } = [new(1, "Nothing to see"), new(2, "Some"), new(3, "Something fitting now")];
}
