using System.Globalization;
using Bunit;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Requests;
using InfoInterview.Web.Components.Meetings;
using InfoInterview.Web.Components.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Web.Tests.Requests;

public sealed class TimeDialogTests
{
    private const string Link = "https://meet.example.org/jane";

    private static CancellationToken Ct => AskFloor.Ct;

    [Fact]
    public async Task A_video_meeting_moved_on_its_page_stays_a_video_meeting_with_its_link()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await VideoAsync(stage.Floor);
        var meeting = await stage.Floor.MeetingAsync(id);
        var page = stage.Show<MeetingDetail>("h1", p => p.Add(m => m.Id, meeting.Id.Value));
        page.WaitForElement(".ii-meeting-next");

        await page.FindAll("button").Single(b => b.TextContent.Trim() == "Move it").ClickAsync(new());
        await MoveAsync(stage);

        Assert.Equal((MeetingMode.Video, Link, 25), await SlotAsync(stage.Floor, id));
    }

    [Fact]
    public async Task A_video_meeting_moved_on_its_request_stays_a_video_meeting_with_its_link()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await VideoAsync(stage.Floor);
        stage.NavigateTo($"/requests/{id}?do=move-meeting");
        stage.Show<RequestPage>("h1", p => p.Add(r => r.Id, id.Value));

        await MoveAsync(stage);

        Assert.Equal((MeetingMode.Video, Link, 25), await SlotAsync(stage.Floor, id));
    }

    [Fact]
    public async Task A_link_is_not_kept_as_a_number_when_the_meeting_becomes_a_call()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await VideoAsync(stage.Floor);
        stage.NavigateTo($"/requests/{id}?do=move-meeting");
        stage.Show<RequestPage>("h1", p => p.Add(r => r.Id, id.Value));
        stage.Dialogs.WaitForElement(".ii-dialog");
        stage.Dialogs.FindAll(".ii-dialog select")[^1].Change(((int)MeetingMode.Phone).ToString(CultureInfo.InvariantCulture));

        await MoveAsync(stage);

        Assert.Equal((MeetingMode.Phone, null, 25), await SlotAsync(stage.Floor, id));
    }

    private static async Task<RequestId> VideoAsync(AskFloor floor)
    {
        var id = await floor.RepliedAsync(await floor.PersonAsync("Jane"));
        await floor.Get<AgreeTime>().RunAsync(
            new AgreeTime.Input(id, new TimeChoice(new DateOnly(2026, 11, 25), new TimeOnly(9, 30)), 25, MeetingMode.Video) { Place = Link }, Ct);
        return id;
    }

    private static async Task MoveAsync(Stage stage)
    {
        stage.Dialogs.WaitForElement(".ii-dialog input[type=date]").Change("2026-11-26");
        stage.Dialogs.Find(".ii-dialog input[type=time]").Change("10:00");
        await stage.AnswerAsync("Move it");
    }

    private static async Task<(MeetingMode, string?, int)> SlotAsync(AskFloor floor, RequestId id)
    {
        var slot = await floor.SeeAsync(db => db.Meetings.AsNoTracking().SingleAsync(m => m.RequestId == id && m.State == MeetingState.Agreed, Ct));
        Assert.Equal(new DateOnly(2026, 11, 26), slot.Date);
        return (slot.Mode, slot.Place, slot.AgreedMinutes);
    }
}
