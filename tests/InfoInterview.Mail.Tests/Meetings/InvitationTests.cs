using System.Text;
using InfoInterview.Domain;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Meetings;
using InfoInterview.Mail.Outreach;
using InfoInterview.Mail.Tests.Outreach;
using MimeKit;

namespace InfoInterview.Mail.Tests.Meetings;

public sealed class InvitationTests
{
    [Theory]
    [InlineData(CalendarMethod.Request, "REQUEST", "CONFIRMED", 1)]
    [InlineData(CalendarMethod.Cancel, "CANCEL", "CANCELLED", 1)]
    [InlineData(CalendarMethod.Publish, "PUBLISH", "CONFIRMED", 0)]
    public void A_file_is_read_back_as_the_meeting_it_was_written_from(CalendarMethod method, string name, string status, int attendees)
    {
        var invitation = Some.Invitation(method, sequence: 2);

        var calendar = Read(InvitationFile.Write(invitation));
        var meeting = Assert.Single(calendar.Events);

        Assert.Equal((name, status, "4f3c@infointerview", 2), (calendar.Method, meeting.Status, meeting.Uid, meeting.Sequence));
        Assert.Equal(("Talk about museum work", "Fifteen minutes, by phone.\nI will ring you.", "+44 20 7946 0000"), (meeting.Summary, meeting.Description, meeting.Location));
        Assert.Equal("America/New_York", meeting.DtStart!.TzId);
        Assert.Equal(new DateTime(2026, 3, 10, 11, 0, 0), meeting.DtStart.Value);
        Assert.Equal(invitation.StartsAt.UtcDateTime, meeting.DtStart.AsUtc);
        Assert.Equal(invitation.StartsAt.UtcDateTime.AddMinutes(15), meeting.DtEnd!.AsUtc);
        Assert.Equal("mailto:jane@example.org", meeting.Organizer!.Value!.OriginalString);
        Assert.Equal("Jane Doe", meeting.Organizer.CommonName);
        Assert.Equal(attendees, meeting.Attendees.Count);
        Assert.All(meeting.Attendees, attendee => Assert.Equal(("Rao, Ravi", "mailto:ravi@example.net"), (attendee.CommonName, attendee.Value!.OriginalString)));
        Assert.Null(meeting.RecurrenceRule);
    }

    [Fact]
    public void The_zone_it_names_is_described_in_it_with_both_of_its_times()
    {
        var calendar = Read(InvitationFile.Write(Some.Invitation()));

        var zone = Assert.Single(calendar.TimeZones);
        Assert.Equal("America/New_York", zone.TzId);
        Assert.Equal(["DAYLIGHT", "STANDARD"], zone.TimeZoneInfos.Select(info => info.Name).Distinct().Order());
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Etc/UTC")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void The_instant_is_the_same_in_any_zone(string zone)
    {
        var invitation = Some.Invitation() with { Zone = Zone.Of(zone) };

        Assert.Equal(invitation.StartsAt.UtcDateTime, Read(InvitationFile.Write(invitation)).Events.Single().DtStart!.AsUtc);
    }

    [Theory]
    [InlineData(5, 30, "America/New_York")]
    [InlineData(6, 30, "UTC")]
    [InlineData(7, 0, "America/New_York")]
    public void The_second_of_two_equal_wall_times_is_written_in_universal_time(int hour, int minute, string zone)
    {
        var start = new DateTimeOffset(2026, 11, 1, hour, minute, 0, TimeSpan.Zero);

        var meeting = Read(InvitationFile.Write(Some.Invitation() with { StartsAt = start })).Events.Single();

        Assert.Equal(zone, meeting.DtStart!.TzId);
        Assert.Equal(start.UtcDateTime, meeting.DtStart.AsUtc);
    }

    [Theory]
    [InlineData("\nATTENDEE:mailto:x@evil.test")]
    [InlineData("\r\nATTENDEE:mailto:x@evil.test")]
    [InlineData("\rATTENDEE:mailto:x@evil.test")]
    [InlineData("\\nATTENDEE:mailto:x@evil.test")]
    [InlineData("\u2028ATTENDEE:mailto:x@evil.test")]
    public void A_description_cannot_write_a_line_of_its_own(string hostile)
    {
        var bytes = InvitationFile.Write(Some.Invitation() with { Description = "a" + hostile, Summary = "\\nATTENDEE:mailto:x@evil.test;,\"" });

        var text = Encoding.UTF8.GetString(bytes);
        Assert.True(MimeBytes.AreWholeLines(bytes));
        Assert.Single(text.Split("\r\n"), line => line.StartsWith("ATTENDEE", StringComparison.OrdinalIgnoreCase));
        var meeting = Read(bytes).Events.Single();
        Assert.Equal("mailto:ravi@example.net", Assert.Single(meeting.Attendees).Value!.OriginalString);
        Assert.Equal("\\nATTENDEE:mailto:x@evil.test;,\"", meeting.Summary);
    }

    [Theory]
    [InlineData("a\nATTENDEE:mailto:x@evil.test")]
    [InlineData("a\rX:y")]
    public void A_title_place_or_name_with_a_line_break_is_refused(string hostile)
    {
        var good = Some.Invitation();
        foreach (var invitation in (Invitation[])[good with { Summary = hostile }, good with { Place = hostile }, good with { AttendeeName = hostile }, good with { OrganiserName = hostile }])
            Assert.Equal("mail.line-break", Assert.Throws<RefusedException>(() => InvitationFile.Write(invitation)).Code);
    }

    [Theory]
    [InlineData("x\";ROLE=CHAIR:mailto:evil@x.test")]
    [InlineData("x:mailto:evil@x.test")]
    [InlineData("x;PARTSTAT=ACCEPTED")]
    [InlineData("x^nATTENDEE:mailto:evil@x.test")]
    public void A_name_cannot_become_a_parameter(string hostile)
    {
        var meeting = Read(InvitationFile.Write(Some.Invitation() with { AttendeeName = hostile })).Events.Single();

        var attendee = Assert.Single(meeting.Attendees);
        Assert.Equal(("mailto:ravi@example.net", "REQ-PARTICIPANT", "NEEDS-ACTION"), (attendee.Value!.OriginalString, attendee.Role, attendee.ParticipationStatus));
    }

    [Theory]
    [InlineData(CalendarMethod.Request)]
    [InlineData(CalendarMethod.Cancel)]
    public void A_mail_names_the_method_in_its_header_as_in_its_body_and_attaches_the_file(CalendarMethod method)
    {
        var bytes = MimeComposer.Compose(Some.Mail() with { Invitation = Some.Invitation(method) with { Summary = "Gespräch über Museen" } });
        using var stream = new MemoryStream(bytes);
        using var message = MimeMessage.Load(stream, TestContext.Current.CancellationToken);

        var mixed = Assert.IsType<Multipart>(message.Body);
        var alternative = Assert.IsType<MultipartAlternative>(mixed[0]);
        var calendar = Assert.IsType<TextPart>(alternative[1]);
        var file = Assert.IsType<MimePart>(mixed[1], exactMatch: false);
        Assert.Equal("text/plain", alternative[0].ContentType.MimeType);
        Assert.Equal("text/calendar", calendar.ContentType.MimeType);
        Assert.Equal(Ical.Net.Calendar.Load(calendar.Text)!.Method, calendar.ContentType.Parameters["method"]);
        Assert.Equal("utf-8", calendar.ContentType.Charset);
        Assert.Equal(("invite.ics", true), (file.FileName, file.IsAttachment));
        Assert.Equal(Decoded(calendar), Decoded(file));
        Assert.True(MimeBytes.AreWholeLines(Decoded(file)));
        Assert.True(MimeBytes.AreWholeLines(bytes));
    }

    private static byte[] Decoded(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static Ical.Net.Calendar Read(byte[] bytes) =>
        Ical.Net.Calendar.Load(Encoding.UTF8.GetString(bytes)) ?? throw new InvalidOperationException("No calendar.");
}
