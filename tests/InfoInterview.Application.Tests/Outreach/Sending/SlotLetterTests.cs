using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>Letters that name a time leave only while it stands; a letter that calls it off, only once it is called off.</summary>
public sealed class SlotLetterTests
{
    private static CancellationToken Ct => SendingFloor.Ct;

    public static IEnumerable<object[]> Databases => TestDatabase.All;

    [Theory, MemberData(nameof(Databases))]
    public async Task What_names_a_time_that_was_moved_is_kept_and_does_not_leave(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (contact, request, old) = await AgreedAsync(floor);
        var drafts = new List<MessageId>();
        foreach (var kind in (MessageKind[])[MessageKind.Invitation, MessageKind.QuestionsAhead, MessageKind.Confirm])
            drafts.Add(await WriteAsync(floor, kind, contact, request, old));
        await floor.SendAsync(drafts[0]);

        await floor.AsOwnerAsync<RescheduleMeeting>(move => move.RunAsync(new RescheduleMeeting.Input(old, In(floor, days: 9), ByThem: true), Ct));

        foreach (var draft in drafts)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.SendAsync(draft));
            Assert.Equal("meeting.slot-over", refused.Code);
            Assert.Equal(refused.Message, (await floor.AsOwnerAsync<ComposerQueries, ComposerPage?>(queries => queries.FindAsync(draft, Ct)))!.Barred);
            Assert.Equal(MessageState.Draft, (await floor.MessageAsync(draft)).State);
        }

        var anew = await floor.LookAsync(db => db.Meetings.Where(m => m.State == MeetingState.Agreed).Select(m => m.Id).SingleAsync(Ct));
        await floor.SendAsync(await WriteAsync(floor, MessageKind.Invitation, contact, request, anew));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_meeting_is_called_off_by_letter_only_when_it_is_called_off(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (contact, request, meeting) = await AgreedAsync(floor);
        var off = await WriteAsync(floor, MessageKind.Cancellation, contact, request, meeting);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => floor.SendAsync(off));
        Assert.Equal("meeting.not-cancelled", refused.Code);

        await floor.AsOwnerAsync<CancelMeeting>(cancel => cancel.RunAsync(new CancelMeeting.Input(meeting, ByThem: false), Ct));

        await floor.SendAsync(off);
        Assert.Equal("meeting.slot-over", (await Assert.ThrowsAsync<RefusedException>(async () => await floor.SendAsync(await WriteAsync(floor, MessageKind.Confirm, contact, request, meeting)))).Code);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_names_a_time_that_no_longer_stands_is_not_sent_again(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (contact, request, old) = await AgreedAsync(floor);
        var rows = new List<OutboxId>();
        foreach (var kind in (MessageKind[])[MessageKind.Invitation, MessageKind.QuestionsAhead, MessageKind.Confirm])
            rows.Add(await UndecidedAsync(floor, await WriteAsync(floor, kind, contact, request, old)));
        await floor.AsOwnerAsync<RescheduleMeeting>(move => move.RunAsync(new RescheduleMeeting.Input(old, In(floor, days: 9), ByThem: true), Ct));

        foreach (var row in rows)
        {
            var refused = await Assert.ThrowsAsync<RefusedException>(() => AgainAsync(floor, row));
            Assert.Equal("meeting.slot-over", refused.Code);
            Assert.EndsWith("Of this one, say that it was sent, or drop it.", refused.Message, StringComparison.Ordinal);
            Assert.Equal(OutboxState.Unknown, (await floor.RowAsync(row)).State);
        }

        await StateAsync(floor, rows[0], OutboxState.Held);
        var held = await Assert.ThrowsAsync<RefusedException>(() => AgainAsync(floor, rows[0]));
        Assert.Equal("meeting.slot-over", held.Code);
        Assert.EndsWith("Drop this one.", held.Message, StringComparison.Ordinal);
        await floor.AsOwnerAsync<SettleUnknown>(settle => settle.RunAsync(rows[1], SettleUnknown.Word.ItWasSent, Ct));
        Assert.Equal([OutboxState.Held, OutboxState.Sent, OutboxState.Unknown], [(await floor.RowAsync(rows[0])).State, (await floor.RowAsync(rows[1])).State, (await floor.RowAsync(rows[2])).State]);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task An_invitation_is_sent_again_while_its_time_stands_and_not_once_it_is_called_off(DatabaseProvider provider)
    {
        await using var floor = await SendingFloor.OpenAsync(provider);
        var (contact, request, meeting) = await AgreedAsync(floor);
        var invitation = await WriteAsync(floor, MessageKind.Invitation, contact, request, meeting);
        var first = await UndecidedAsync(floor, invitation);
        await AgainAsync(floor, first);
        var second = await floor.LookAsync(db => db.Outbox.Where(o => o.ResendOfId == first).Select(o => o.Id).SingleAsync(Ct));
        await StateAsync(floor, second, OutboxState.Unknown);

        await floor.AsOwnerAsync<CancelMeeting>(cancel => cancel.RunAsync(new CancelMeeting.Input(meeting, ByThem: false), Ct));

        Assert.Equal("meeting.slot-over", (await Assert.ThrowsAsync<RefusedException>(() => AgainAsync(floor, second))).Code);
        Assert.Equal(OutboxState.Unknown, (await floor.RowAsync(second)).State);
    }

    private static async Task<OutboxId> UndecidedAsync(SendingFloor floor, MessageId message)
    {
        var row = (await floor.SendAsync(message)).Outbox;
        await StateAsync(floor, row, OutboxState.Unknown);
        return row;
    }

    private static Task<int> StateAsync(SendingFloor floor, OutboxId row, OutboxState state) =>
        floor.LookAsync(db => db.Outbox.Where(o => o.Id == row).ExecuteUpdateAsync(o => o.SetProperty(x => x.State, state), Ct));

    private static Task AgainAsync(SendingFloor floor, OutboxId row) => floor.AsOwnerAsync<SettleUnknown>(settle => settle.RunAsync(row, SettleUnknown.Word.Send, Ct));

    private static TimeChoice In(SendingFloor floor, int days) => new(DateOnly.FromDateTime(floor.Now.UtcDateTime).AddDays(days), new TimeOnly(10, 0), WallSide.Mine);

    private static async Task<(ContactId, RequestId, MeetingId)> AgreedAsync(SendingFloor floor)
    {
        var (request, _, _) = await floor.QueueAsync();
        await floor.TryDueAsync();
        await floor.AsOwnerAsync<LogReply>(log => log.RunAsync(new LogReply.Input(request, ReplyKind.Yes, floor.Now), Ct));
        var agreed = await floor.AsOwnerAsync<AgreeTime, StepTaken>(agree => agree.RunAsync(new AgreeTime.Input(request, In(floor, days: 7), 15, MeetingMode.Phone) { TheirZone = "Europe/London" }, Ct));
        return (await floor.LookAsync(db => db.Requests.Where(r => r.Id == request).Select(r => r.ContactId).SingleAsync(Ct)), request, agreed.Meeting!.Value);
    }

    private static async Task<MessageId> WriteAsync(SendingFloor floor, MessageKind kind, ContactId contact, RequestId request, MeetingId meeting)
    {
        var message = await floor.AsOwnerAsync<WriteMessage, MessageId>(write => write.RunAsync(new DraftSubject(kind, contact, request, meeting), Ct));
        var version = (await floor.MessageAsync(message)).Version;
        await floor.AsOwnerAsync<SaveDraft, int>(save => save.RunAsync(new SaveDraft.Input(message, version, Channel.Email, "Re: river models", "Hi Rosalind,\n\nA word about our call.\n\nJane Alvarez"), Ct));
        return message;
    }
}
