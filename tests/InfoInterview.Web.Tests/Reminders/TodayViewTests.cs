using Bunit;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Requests;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Web.Components.Reminders;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Web.Tests.Reminders;

public sealed class TodayViewTests
{
    private static CancellationToken Ct => AskFloor.Ct;

    [Fact]
    public async Task A_promise_is_kept_by_one_press()
    {
        await using var stage = await Stage.OpenAsync();
        await PromiseAsync(stage.Floor);
        var today = stage.Show<TodayView>("h1");

        await today.Find("button[aria-label='Mark done: Jane Doe']").ClickAsync(new());

        Assert.Equal(ObligationState.Done, (await OwedAsync(stage.Floor, ObligationKind.Promise)).State);
        Assert.DoesNotContain("Keep your word", today.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_owed_is_let_go_with_the_reason_its_user_gives_and_no_other()
    {
        await using var stage = await Stage.OpenAsync();
        await PromiseAsync(stage.Floor);
        var today = stage.Show<TodayView>("h1");
        var row = today.FindComponents<TodayRowView>().Single(r => r.Instance.Item.Kind is ReminderKind.Promise);

        await row.InvokeAsync(() => row.Instance.OnDrop.InvokeAsync(row.Instance.Item));
        Assert.Equal(ObligationState.Open, (await OwedAsync(stage.Floor, ObligationKind.Promise)).State);
        stage.Dialogs.WaitForElement(".ii-dialog input").Input("They found it themselves");
        await stage.AnswerAsync("Let it go");

        var promise = await OwedAsync(stage.Floor, ObligationKind.Promise);
        Assert.Equal((ObligationState.Waived, "They found it themselves"), (promise.State, promise.WaiveReason));
    }

    [Fact]
    public async Task What_nobody_is_owed_is_dropped_without_a_question()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await stage.Floor.DraftAsync(await stage.Floor.PersonAsync("Jane"));
        stage.Floor.MoveTo(2026, 11, 25);
        var today = stage.Show<TodayView>("h1");
        var row = today.FindComponents<TodayRowView>().Single(r => r.Instance.Item.Kind is ReminderKind.DraftStale);

        await row.InvokeAsync(() => row.Instance.OnDrop.InvokeAsync(row.Instance.Item));

        Assert.Empty(await stage.Floor.LiveAsync(id));
    }

    [Fact]
    public async Task A_reminder_is_put_off_to_a_day_of_its_users_choosing()
    {
        await using var stage = await Stage.OpenAsync();
        var id = await stage.Floor.DraftAsync(await stage.Floor.PersonAsync("Jane"));
        stage.Floor.MoveTo(2026, 11, 25);
        var today = stage.Show<TodayView>("h1");
        var row = today.FindComponents<TodayRowView>().Single(r => r.Instance.Item.Kind is ReminderKind.DraftStale);

        await row.InvokeAsync(() => row.Instance.OnChooseDay.InvokeAsync(row.Instance.Item));
        stage.Dialogs.WaitForElement(".ii-dialog input").Change("2026-12-09");
        await stage.AnswerAsync("Put it off");

        var reminder = Assert.Single(await stage.Floor.LiveAsync(id));
        Assert.Equal((ReminderStatus.Snoozed, new DateOnly(2026, 12, 9)), (reminder.Status, reminder.DueOn));
    }

    private static async Task PromiseAsync(AskFloor floor)
    {
        var id = await floor.SentAsync(await floor.PersonAsync("Jane"));
        await floor.Get<AlreadyTalked>().RunAsync(new AlreadyTalked.Input(id, new TimeChoice(new DateOnly(2026, 11, 19), new TimeOnly(9, 0), WallSide.Mine), 15, MeetingMode.Phone), Ct);
        await floor.Get<SaveDebrief>().RunAsync(new SaveDebrief.Input((await floor.MeetingAsync(id)).Id, "Much.") { Promises = [new PromiseMade("Send the paper on weirs")] }, Ct);
        floor.MoveTo(2026, 11, 25);
    }

    private static Task<Obligation> OwedAsync(AskFloor floor, ObligationKind kind) => floor.SeeAsync(db => db.Obligations.AsNoTracking().SingleAsync(o => o.Kind == kind, Ct));
}
