using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Web.Components.Kit;

namespace InfoInterview.Web.Components.Requests;

/// <summary>How the standing of a request is drawn.</summary>
internal static class RequestLook
{
    /// <summary>The dot of a column.</summary>
    public static Standing Of(RequestGroup group) => group switch
    {
        RequestGroup.Draft => Standing.Draft,
        RequestGroup.Waiting => Standing.Sent,
        RequestGroup.Answered => Standing.Answered,
        RequestGroup.Scheduled => Standing.Scheduled,
        RequestGroup.ClosingTheLoop => Standing.Met,
        _ => Standing.Closed,
    };

    /// <summary>The dot of a state.</summary>
    public static Standing Of(RequestState state) => state switch
    {
        RequestState.Nudged => Standing.Nudged,
        RequestState.Undeliverable => Standing.NeedsAddress,
        _ => Of(RequestGroups.Of(state)),
    };

    /// <summary>The class of a column's dot.</summary>
    public static string Dot(RequestGroup group) => Of(group).ToString().ToLowerInvariant();

    /// <summary>The class of a line's meaning.</summary>
    public static string? Class(RowTone tone) => tone switch
    {
        RowTone.Late => "ii-late",
        RowTone.Due => "ii-due",
        RowTone.Owed => "ii-plum",
        RowTone.Done => "ii-done",
        _ => null,
    };

    /// <summary>What is owed, and to whom.</summary>
    public static string Words(OwedRow owed) => owed.Kind switch
    {
        ObligationKind.ThankYou => $"Thank {owed.To.FirstName}",
        ObligationKind.ReportBack => $"Tell {owed.To.FirstName} how it went{(owed.About is { } about ? $" with {about.FirstName}" : "")}",
        ObligationKind.Promise => owed.Text ?? $"A promise to {owed.To.FirstName}",
        ObligationKind.ReferralContact => $"Write to {owed.To.FirstName}{(owed.About is { } by ? $", whom {by.FirstName} named" : "")}",
        ObligationKind.AdviceUpdate => $"Tell {owed.To.FirstName} what you did with the advice",
        _ => $"Keep in touch with {owed.To.FirstName}",
    };

    /// <summary>The kit's tone.</summary>
    public static Tone Tone(RowTone tone) => tone switch
    {
        RowTone.Late => Kit.Tone.Brick,
        RowTone.Due => Kit.Tone.Amber,
        RowTone.Owed => Kit.Tone.Plum,
        RowTone.Done => Kit.Tone.Moss,
        _ => Kit.Tone.Plain,
    };

    /// <summary>The dot of an entry in a thread.</summary>
    public static Tone Tone(ThreadTone tone) => tone switch
    {
        ThreadTone.Met => Kit.Tone.Moss,
        ThreadTone.Theirs => Kit.Tone.Lake,
        _ => Kit.Tone.Plain,
    };
}
