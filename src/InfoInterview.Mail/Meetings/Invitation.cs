using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;

namespace InfoInterview.Mail.Meetings;

/// <summary>One meeting as a calendar sees it, between one organiser and one attendee.</summary>
/// <param name="Uid">The same for every version of the meeting, its changes and its cancellation.</param>
/// <param name="Sequence">Raised by one on every change and on the cancellation.</param>
/// <param name="Method">Invite, withdraw, or only tell.</param>
/// <param name="Summary">The title, one line.</param>
/// <param name="Description">What it is about; may have several lines.</param>
/// <param name="Place">An address, a link or a phone number; may be empty.</param>
/// <param name="StartsAt">The instant it starts.</param>
/// <param name="Duration">How long it takes.</param>
/// <param name="Zone">The contact's IANA time zone, in which the times are written.</param>
/// <param name="Organiser">The account's address.</param>
/// <param name="OrganiserName">The organiser's name; may be empty.</param>
/// <param name="Attendee">The contact's address.</param>
/// <param name="AttendeeName">The contact's name; may be empty.</param>
/// <param name="WrittenAt">The instant of writing.</param>
public sealed record Invitation(
    string Uid,
    int Sequence,
    CalendarMethod Method,
    string Summary,
    string Description,
    string Place,
    DateTimeOffset StartsAt,
    TimeSpan Duration,
    Zone Zone,
    EmailAddress Organiser,
    string OrganiserName,
    EmailAddress Attendee,
    string AttendeeName,
    DateTimeOffset WrittenAt);
