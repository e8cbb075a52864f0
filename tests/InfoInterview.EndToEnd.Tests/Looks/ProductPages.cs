namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>Every page of the product, in one place. A page whose address holds an id is named by how to reach it.</summary>
internal static class ProductPages
{
    /// <summary>Pages anybody may open.</summary>
    public static IReadOnlyList<string> Doors { get; } = ["/welcome", "/sign-in", "/reset-password"];

    /// <summary>Pages of whoever is signed in.</summary>
    public static IReadOnlyList<string> BehindTheDoor { get; } =
    [
        "/", "/people", "/people/new", "/organisations", "/import", "/requests/new", "/messages", "/templates", "/templates/request-warm",
        "/settings", "/settings/you", "/settings/presets", "/settings/mail", "/settings/password", "/not-found",
    ];
}
