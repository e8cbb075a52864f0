using MudBlazor;

namespace InfoInterview.Web.Components.Layout;

/// <summary>A place of the navigation: its word, its address and its icon.</summary>
public sealed record Place(string Word, string Href, string Icon);

/// <summary>The places one can go to, in the order in which they are shown.</summary>
public static class Places
{
    public static readonly Place Today = new("Today", "/", Icons.Material.Outlined.Today);
    public static readonly Place People = new("People", "/people", Icons.Material.Outlined.Groups);
    public static readonly Place Organisations = new("Organisations", "/organisations", Icons.Material.Outlined.Apartment);
    public static readonly Place Requests = new("Requests", "/requests", Icons.Material.Outlined.Send);
    public static readonly Place Meetings = new("Meetings", "/meetings", Icons.Material.Outlined.Event);
    public static readonly Place Questions = new("Questions", "/questions", Icons.Material.Outlined.HelpOutline);
    public static readonly Place Messages = new("Messages", "/messages", Icons.Material.Outlined.Mail);
    public static readonly Place Import = new("Import", "/import", Icons.Material.Outlined.FileUpload);
    public static readonly Place Settings = new("Settings", "/settings", Icons.Material.Outlined.Settings);

    /// <summary>The upper part of the drawer.</summary>
    public static IReadOnlyList<Place> Main { get; } = [Today, People, Organisations, Requests, Meetings, Questions, Messages];

    /// <summary>The foot of the drawer.</summary>
    public static IReadOnlyList<Place> Foot { get; } = [Import, Settings];

    /// <summary>What the phone's bar has no room for; its pages open it by "more".</summary>
    public static IReadOnlyList<Place> More { get; } = [Organisations, Questions, Messages, Import, Settings];
}
