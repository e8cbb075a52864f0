using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>A contact's name as lists show it, worked out from what a query projected.</summary>
internal static class ShownName
{
    public static string Of(ContactName name) => Of(name.Preferred, name.Given, name.Family);

    public static string Of(string? preferred, string? given, string? family) =>
        string.Join(' ', new[] { preferred ?? given, family }.OfType<string>());
}
