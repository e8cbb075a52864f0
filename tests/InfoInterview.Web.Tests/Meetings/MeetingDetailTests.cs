using Bunit;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Web.Components.Meetings;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Web.Tests.Meetings;

public sealed class MeetingDetailTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Fact]
    public async Task An_invitation_can_be_withdrawn_after_they_asked_for_no_contact()
    {
        await using var stage = await Stage.OpenAsync();
        var floor = stage.Floor;
        var jane = await floor.PersonAsync("Jane", email: "jane@example.org");
        var id = await floor.RepliedAsync(jane);
        await floor.Get<AgreeTime>().RunAsync(new AgreeTime.Input(id, new TimeChoice(new DateOnly(2026, 11, 25), new TimeOnly(9, 30)), 15, MeetingMode.Phone), Ct);
        var meeting = (await floor.MeetingAsync(id)).Id;
        await floor.SeeAsync(async db =>
        {
            var invitation = Message.Draft(db.Owner, jane, id, meeting, MessageKind.Invitation, Channel.Email, "Our talk", "See you then.", floor.Now);
            invitation.Left(floor.Now, floor.Now);
            db.Messages.Add(invitation);
            return await db.SaveChangesAsync(Ct);
        });
        await floor.Get<LogOptOut>().RunAsync(new LogOptOut.Input(jane, floor.Now) { Request = id }, Ct);

        var page = stage.Show<MeetingDetail>(".ii-meeting-next", p => p.Add(m => m.Id, meeting.Value));
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Withdraw the invitation").ClickAsync(new());

        Assert.Equal(MessageKind.Cancellation, await floor.SeeAsync(db => db.Messages.Where(m => m.State == MessageState.Draft).Select(m => m.Kind).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Before_its_hour_a_meeting_can_be_called_off_and_from_then_on_told_of()
    {
        await using var stage = await Stage.OpenAsync();
        var floor = stage.Floor;
        var id = await floor.RepliedAsync(await floor.PersonAsync("Jane", email: "jane@example.org"));
        await floor.Get<AgreeTime>().RunAsync(new AgreeTime.Input(id, new TimeChoice(new DateOnly(2026, 11, 25), new TimeOnly(9, 30)), 15, MeetingMode.Phone), Ct);
        var meeting = await floor.MeetingAsync(id);

        var before = stage.Show<MeetingDetail>(".ii-meeting-next", p => p.Add(m => m.Id, meeting.Id.Value));
        Assert.DoesNotContain("Say how it went", before.Markup, StringComparison.Ordinal);
        Assert.Contains("Put it into both calendars", before.Markup, StringComparison.Ordinal);
        await before.FindAll("button").Single(b => b.TextContent.Trim() == "Call it off").ClickAsync(new());
        Assert.Equal(["They called it off", "I call it off"], stage.Dialogs.WaitForElements(".ii-dialog option").Select(o => o.TextContent));

        floor.Database.Time.SetUtcNow(meeting.StartsAt);
        var from = stage.Show<MeetingDetail>(".ii-head-acts button", p => p.Add(m => m.Id, meeting.Id.Value));
        Assert.Contains(from.FindAll("button"), b => b.TextContent.Trim() == "Say how it went");
        Assert.Empty(from.FindAll(".ii-meeting-next"));
    }

    [Fact]
    public async Task An_empty_debrief_is_asked_for_at_its_field_and_what_was_written_before_is_there()
    {
        await using var stage = await Stage.OpenAsync();
        var floor = stage.Floor;
        var id = await floor.SentAsync(await floor.PersonAsync("Jane"));
        await floor.Get<AlreadyTalked>().RunAsync(new AlreadyTalked.Input(id, new TimeChoice(new DateOnly(2026, 11, 19), new TimeOnly(9, 0), WallSide.Mine), 15, MeetingMode.Phone), Ct);
        var meeting = (await floor.MeetingAsync(id)).Id;
        stage.NavigateTo($"/meetings/{meeting}?do=debrief");
        stage.Show<MeetingDetail>("h1", p => p.Add(m => m.Id, meeting.Value));

        await stage.AnswerAsync("Keep it");
        var text = stage.Dialogs.WaitForElement(".ii-dialog textarea[aria-invalid=true]");
        Assert.Contains("Write one line", stage.Dialogs.Find($"#{text.Id}-error").TextContent, StringComparison.Ordinal);
        Assert.Contains(await floor.LiveAsync(id), r => r.Kind is Domain.Reminders.ReminderKind.Debrief);
        await text.ChangeAsync(new() { Value = "Start small." });
        await stage.AnswerAsync("Keep it");

        stage.Dialogs.WaitForState(() => stage.Dialogs.FindAll(".ii-dialog").Count == 0);
        Assert.Equal("Start small.", (await floor.MeetingAsync(id)).Takeaways);
    }

    [Fact]
    public async Task A_talk_nobody_asked_for_is_debriefed_and_thanked_for_from_its_page()
    {
        await using var stage = await Stage.OpenAsync();
        var floor = stage.Floor;
        var jane = await floor.PersonAsync("Jane");
        var id = await floor.Get<LogTalk>().RunAsync(new LogTalk.Input(jane, new TimeChoice(new DateOnly(2026, 11, 19), new TimeOnly(9, 0), WallSide.Mine), 20, MeetingMode.InPerson), Ct);
        stage.NavigateTo($"/meetings/{id}?do=debrief");
        var page = stage.Show<MeetingDetail>(".ii-meeting-next", p => p.Add(m => m.Id, id.Value));
        Assert.Empty(page.FindAll("a[download]"));
        Assert.DoesNotContain("not said yet", page.Markup, StringComparison.Ordinal);

        stage.Dialogs.WaitForElement(".ii-dialog textarea").Change("Walk first.");
        await stage.AnswerAsync("Keep it");
        page.WaitForAssertion(() => Assert.Contains("Walk first.", page.Markup, StringComparison.Ordinal));
        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Write the thank-you").ClickAsync(new());

        var letter = await floor.SeeAsync(db => db.Messages.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((MessageKind.Thanks, id, null), (letter.Kind!.Value, letter.MeetingId!.Value, letter.RequestId));
        Assert.Contains("Walk first", letter.Body, StringComparison.Ordinal);
    }
}
