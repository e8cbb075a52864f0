using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Requests;

/// <summary>Requests that stand alike, as the board's columns and the list's filter name them.</summary>
public enum RequestGroup
{
    Draft,
    Waiting,
    Answered,
    Scheduled,
    ClosingTheLoop,
    Closed,

    /// <summary>All but the closed ones; one that needs an address counts as open here.</summary>
    Open,
    All,
}

/// <summary>Which states belong to a <see cref="RequestGroup"/>.</summary>
public static class RequestGroups
{
    /// <summary>The board's columns from left to right; <see cref="RequestGroup.Closed"/> is the narrow one at its end.</summary>
    public static IReadOnlyList<RequestGroup> Columns { get; } =
        [RequestGroup.Draft, RequestGroup.Waiting, RequestGroup.Answered, RequestGroup.Scheduled, RequestGroup.ClosingTheLoop, RequestGroup.Closed];

    /// <summary>The column a state stands in. What could not be delivered waits, for an address.</summary>
    public static RequestGroup Of(RequestState state) => state switch
    {
        RequestState.Draft => RequestGroup.Draft,
        RequestState.Sent or RequestState.Nudged or RequestState.Undeliverable => RequestGroup.Waiting,
        RequestState.Replied => RequestGroup.Answered,
        RequestState.Scheduled => RequestGroup.Scheduled,
        RequestState.Held or RequestState.Thanked => RequestGroup.ClosingTheLoop,
        _ => RequestGroup.Closed,
    };

    /// <summary>Its name on the page.</summary>
    public static string Name(this RequestGroup group) => group is RequestGroup.ClosingTheLoop ? "Closing the loop" : group.ToString();

    internal static RequestState[] States(this RequestGroup group) =>
        [.. Enum.GetValues<RequestState>().Where(s => group is RequestGroup.All || Of(s) == group || (group is RequestGroup.Open && Of(s) is not RequestGroup.Closed))];
}
