using System.Globalization;
using InfoInterview.Application.Meetings;
using InfoInterview.Domain.Meetings;
using InfoInterview.Web.Components.Kit;

namespace InfoInterview.Web.Components.Meetings;

/// <summary>What meetings are called on the page.</summary>
internal static class MeetingWords
{
    /// <summary>How a conversation can be held.</summary>
    public static IReadOnlyList<Choice<MeetingMode>> Modes { get; } =
        [.. Enum.GetValues<MeetingMode>().Select(m => new Choice<MeetingMode>(m, char.ToUpperInvariant(m.Words()[0]) + m.Words()[1..]))];

    public static string Of(MeetingState state) => state switch
    {
        MeetingState.Agreed => "agreed",
        MeetingState.Held => "you talked",
        MeetingState.Rescheduled => "moved to another time",
        MeetingState.CancelledByMe => "you called it off",
        MeetingState.CancelledByThem => "they called it off",
        MeetingState.NoShowMine => "you were not there",
        MeetingState.NoShowTheirs => "they were not there",
        _ => "taken back",
    };

    /// <summary>"14:00 for you, 13:00 in London"; the hour alone when both clocks show the same. The day is named where theirs is another.</summary>
    public static string Clocks(MeetingRow row) => row.Mine == row.Theirs
        ? Time(row.Mine)
        : $"{Time(row.Mine)} for you, {(row.Mine.Date == row.Theirs.Date ? "" : row.Theirs.ToString("ddd ", CultureInfo.InvariantCulture))}{Time(row.Theirs)} in {row.TheirZone.City}";

    /// <summary>"Today", "Tomorrow", "Friday 27 November", with the year when it is another one.</summary>
    public static string Day(DateTime wall, DateOnly today) => (DateOnly.FromDateTime(wall).DayNumber - today.DayNumber) switch
    {
        0 => "Today",
        1 => "Tomorrow",
        -1 => "Yesterday",
        _ => wall.ToString(wall.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>What is asked for to find each other.</summary>
    public static string PlaceLabel(MeetingMode mode) => mode switch
    {
        MeetingMode.Phone => "Which number",
        MeetingMode.Video => "Which link",
        MeetingMode.InPerson => "Where",
        _ => "Where to",
    };

    private static string Time(DateTime wall) => wall.ToString("HH:mm", CultureInfo.InvariantCulture);
}
