using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Outreach;

namespace InfoInterview.Mail.Meetings;

/// <summary>Writes an invitation as an iCalendar file. [RFC5545]</summary>
public static class InvitationFile
{
    private const string Product = "-//InfoInterview//EN";

    /// <summary>The bytes of the <c>.ics</c> file.</summary>
    /// <exception cref="RefusedException">A code of <see cref="MailText"/>.</exception>
    public static byte[] Write(Invitation invitation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(invitation.Duration, TimeSpan.Zero);
        var meeting = new CalendarEvent
        {
            Uid = invitation.Uid,
            Sequence = invitation.Sequence,
            DtStamp = Utc(invitation.WrittenAt),
            Summary = MailText.Line(invitation.Summary, "The title"),
            Description = MailText.Body(invitation.Description).TrimEnd().Replace("\r\n", "\n", StringComparison.Ordinal),
            Location = MailText.Line(invitation.Place, "The place"),
            Status = invitation.Method == CalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED",
            Organizer = new Organizer(Uri(invitation.Organiser)) { CommonName = Name(invitation.OrganiserName, "Your name") },
        };
        if (invitation.Method != CalendarMethod.Publish)
            meeting.Attendees.Add(Attendee(invitation));

        var calendar = new Ical.Net.Calendar { ProductId = Product, Method = NameOf(invitation.Method) };
        SetTimes(calendar, meeting, invitation);
        calendar.Events.Add(meeting);
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar could not be written."));
    }

    /// <summary>The method as it stands in the file and, equal to it, in the header of the part that carries it.</summary>
    internal static string NameOf(CalendarMethod method) => method.ToString().ToUpperInvariant();

    private static void SetTimes(Ical.Net.Calendar calendar, CalendarEvent meeting, Invitation invitation)
    {
        var (start, end) = (invitation.StartsAt, invitation.StartsAt + invitation.Duration);
        if (IsLaterOfTwo(start, invitation.Zone) || IsLaterOfTwo(end, invitation.Zone))
        {
            (meeting.DtStart, meeting.DtEnd) = (Utc(start), Utc(end));
            return;
        }

        var id = invitation.Zone.Id;
        (meeting.DtStart, meeting.DtEnd) = (new CalDateTime(invitation.Zone.At(start), id), new CalDateTime(invitation.Zone.At(end), id));
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(id, invitation.Zone.At(start).AddYears(-1), includeHistoricalData: false));
    }

    // A wall time with a zone means the first of two equal ones; the second can only be written in UTC.
    private static bool IsLaterOfTwo(DateTimeOffset instant, Zone zone)
    {
        var setBack = zone.OffsetAt(instant - TimeSpan.FromHours(3)) - zone.OffsetAt(instant);
        return setBack > TimeSpan.Zero && zone.At(instant - setBack) == zone.At(instant);
    }

    private static Attendee Attendee(Invitation invitation) => new(Uri(invitation.Attendee))
    {
        CommonName = Name(invitation.AttendeeName, "The contact’s name"),
        Role = "REQ-PARTICIPANT",
        ParticipationStatus = "NEEDS-ACTION",
        Rsvp = invitation.Method == CalendarMethod.Request,
    };

    private static string? Name(string name, string what) => MailText.Line(name, what).Replace('"', '\'') is { Length: > 0 } plain ? plain : null;

    private static string Uri(EmailAddress address) => $"mailto:{address.Wire}";

    private static CalDateTime Utc(DateTimeOffset instant) => new(instant.UtcDateTime, "UTC");
}
