using InfoInterview.Web.Components;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>Every page of the product whose address holds no id; <see cref="LivedIn"/> gives the others.</summary>
internal static class ProductPages
{
    /// <summary>Pages anybody may open.</summary>
    public static IReadOnlyList<string> Doors { get; } = ["/sign-in", "/reset-password"];

    /// <summary>Pages of whoever is signed in.</summary>
    public static IReadOnlyList<string> BehindTheDoor { get; } =
    [
        "/", "/people", "/people/new", "/organisations", "/import", "/requests", "/requests?view=list", "/requests/new", "/meetings", "/meetings?show=past", "/questions",
        "/messages", "/messages?show=sent", "/templates", "/templates/request-warm", "/practice", "/welcome/people",
        "/settings", "/settings/you", "/settings/presets", "/settings/days-off", "/settings/mail", "/settings/accounts", "/settings/password", "/not-found",
    ];

    /// <summary>The page of the very first start, which leaves when there is an account.</summary>
    public const string Welcome = "/welcome";

    /// <summary>The routes of the product that none of the addresses leads to.</summary>
    public static IReadOnlyList<string> Missed(IEnumerable<string> addresses)
    {
        var seen = addresses.Select(a => a.Split('?')[0].Split('/')).ToList();
        return [.. typeof(App).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>())
            .Select(r => r.Template)
            .Where(route => !seen.Exists(address => Leads(address, route.Split('/'))))];
    }

    private static bool Leads(string[] address, string[] route) => address.Length == route.Length && address.Zip(route).All(pair => Fits(pair.First, pair.Second));

    private static bool Fits(string part, string template) => template switch
    {
        ['{', .. var name, '}'] when name.EndsWith(":guid", StringComparison.Ordinal) => Guid.TryParse(part, out _),
        ['{', ..] => true,
        _ => part == template,
    };
}
