using System.Globalization;
using InfoInterview.Application.Meetings;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Web.Components.Meetings;

/// <summary>The one thing to do next about a meeting.</summary>
internal sealed record NextThing(string Title, string Words, string Verb)
{
    private static readonly TimeSpan ThanksWithin = TimeSpan.FromHours(24);

    /// <summary>How a thing is begun: by a letter, or by saying how it went.</summary>
    public sealed record Ways(Func<MessageKind, Task> Write, Func<Task> Tell);

    /// <summary>The page to go to, when it is done there.</summary>
    public string? Href { get; private init; }

    public Func<Task> Do { get; private init; } = () => Task.CompletedTask;

    /// <summary>How much of its time is left, 0 to 1; null when it has none.</summary>
    public double? Left { get; private init; }

    /// <summary>What comes next, or null when nothing does.</summary>
    public static NextThing? Of(MeetingPage page, MeetingLetters letters, bool placeChanged, DateTimeOffset now, Ways ways)
    {
        var (row, name) = (page.Row, page.Row.Person.FirstName);
        NextThing Letter(MessageKind kind, string title, string words, string verb) =>
            new(title, words, verb) { Do = () => ways.Write(kind) };

        if (letters.MovedTo is { } moved)
            return new("It was moved", "This is the time it had before.", "The new time") { Href = $"/meetings/{moved}" };
        if (row.WaitsForWord && row.Request is not null)
            return new("It is over", $"Say how it went with {name} while it is fresh.", "How did it go?") { Do = ways.Tell };
        if (letters.IsToBeWithdrawn(row.State))
            return Letter(MessageKind.Cancellation, "Their calendar still shows it", $"A short letter to {name} takes the entry out again.", "Withdraw the invitation");
        if (row.Person.DoNotContact)
            return null;
        if (row.State is MeetingState.Held && letters.OwesThanks)
            return Letter(MessageKind.Thanks, "A thank-you is due", "Within a day of the conversation, with one thing they said.", "Write the thank-you") with { Left = Math.Clamp((row.EndsAt + ThanksWithin - now) / ThanksWithin, 0, 1) };
        if (row.State is not MeetingState.Agreed)
            return null;
        if (letters.HoldsOldInvitation)
            return Letter(MessageKind.Invitation, "Their calendar shows the old time", "The same entry, sent anew, moves it there.", "Send the new time");
        if (placeChanged)
            return Letter(MessageKind.Invitation, "Their calendar says otherwise", "The same entry, sent anew, tells them where.", "Send the changed invitation");
        return page.HasBegun && row.Mode is not MeetingMode.Written ? null : BeforeIt(page, letters, Letter);
    }

    /// <summary>"18 hours left", "late by 3 hours".</summary>
    public static string HoursLeft(DateTimeOffset end, DateTimeOffset now)
    {
        var left = end + ThanksWithin - now;
        var hours = Math.Max(1, (int)Math.Round(left.Duration().TotalHours)).ToString(CultureInfo.InvariantCulture) + (left.Duration().TotalHours < 1.5 ? " hour" : " hours");
        return left >= TimeSpan.Zero ? $"{hours} left" : $"late by {hours}";
    }

    private static NextThing? BeforeIt(MeetingPage page, MeetingLetters letters, Func<MessageKind, string, string, string, NextThing> letter)
    {
        if (!letters.Invited)
            return letter(MessageKind.Invitation, "Put it into both calendars", "A short letter with the calendar entry.", "Send the invitation");
        if (!letters.QuestionsSent && page.Questions is { SentAhead: > 0 })
            return letter(MessageKind.QuestionsAhead, "Let them see what you will ask", "Two business days before is a good time.", "Send the questions ahead");
        if (page.Questions is null)
            return new("Choose what to ask", "Five questions fill fifteen minutes; they are glad to see them before.", "Choose questions") { Href = $"/meetings/{page.Row.Id}#questions" };
        return letters.Confirmed ? new("All is ready", "Read your questions once more, and where you meet.", "Look at the questions") { Href = $"/meetings/{page.Row.Id}#questions" } : letter(MessageKind.Confirm, "A line the day before", "With everything they need to find you.", "Confirm the day before");
    }
}
