using System.Globalization;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Web.Components.Accounts.Practice;

/// <summary>One of the answers an invented person may give, or their server for them.</summary>
/// <param name="Kind">What it counts as; null when the message came back for good.</param>
/// <param name="Name">What the button says.</param>
/// <param name="Text">Their words; <c>{0}</c> is the day they name.</param>
/// <param name="Days">How many days ahead that day is; 0 when they name none.</param>
public sealed record PracticeAnswer(ReplyKind? Kind, string Name, string Text, int Days = 0)
{
    /// <summary>Every answer, in the order of the buttons.</summary>
    public static IReadOnlyList<PracticeAnswer> All { get; } =
    [
        new(ReplyKind.Yes, "Yes", "Thank you for writing. I am glad to. Tuesday or Thursday after lunch would suit me; fifteen minutes by phone is easy."),
        new(ReplyKind.No, "No", "Thank you for writing. I am afraid I cannot find the time just now. I hope you find someone who can."),
        new(ReplyKind.Later, "Another time", "This month is full. Would you try me again after {0}?", 28),
        new(ReplyKind.OutOfOffice, "Out of office", "I am away until {0} and read no mail until then.", 9),
        new(null, "The message came back", "550 5.1.1 Recipient address rejected: there is no such mailbox here"),
    ];

    /// <summary>Whether it may come where the request stands: what was left unanswered long ago does not come back any more.</summary>
    public bool Fits(RequestState? request) => Kind is not null || request is RequestState.Sent or RequestState.Nudged;

    /// <summary>The day they name, counted from today.</summary>
    public DateOnly? Until(DateOnly today) => Days == 0 ? null : today.AddDays(Days);

    /// <summary>Their words on a given day.</summary>
    public string Words(DateOnly today) => string.Format(CultureInfo.InvariantCulture, Text, today.AddDays(Days).ToString("d MMMM", CultureInfo.InvariantCulture));
}
