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
}
