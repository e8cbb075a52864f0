using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Tests.Requests;

public sealed class UndoTests
{
    private static Transition Undo(Journey journey, bool messageLeft = false) =>
        journey.Request.Undo(journey.Last.Event, journey.Meetings, messageLeft, journey.Context);

    [Fact]
    public void What_the_user_logged_is_taken_back_with_its_reminders_and_the_old_ones_return()
    {
        var journey = new Journey().Send();
        var nudge = journey.One(ReminderKind.Nudge);
        journey.Pass(TimeSpan.FromMinutes(3)).Reply().Pass(TimeSpan.FromMinutes(10));
        var logged = journey.Last.Event;

        journey.Do((_, _) => Undo(journey));

        Assert.Equal(RequestState.Sent, journey.Request.State);
        Assert.Null(journey.Request.RepliedAt);
        Assert.Equal([nudge], journey.Live);
        Assert.Equal(logged.Id, journey.Last.Event.CompensatesEventId);
    }

    [Fact]
    public void After_ten_minutes_it_stays() =>
        Assert.Equal("undo.too-late", Refused(Journey.To(RequestState.Replied).Pass(TimeSpan.FromMinutes(10).Add(TimeSpan.FromMilliseconds(1)))));

    [Fact]
    public void A_message_the_outbox_sent_is_never_taken_back()
    {
        var journey = new Journey { Actor = RequestActor.Outbox }.Send();
        journey.Actor = RequestActor.User;

        Assert.Equal("undo.sent", Refused(journey));
    }

    [Fact]
    public void A_step_whose_invitation_left_meanwhile_is_not_taken_back()
    {
        var journey = Journey.To(RequestState.Scheduled);

        Assert.Equal("undo.sent", Assert.Throws<RefusedException>(() => Undo(journey, messageLeft: true)).Code);
    }

    [Fact]
    public void Only_the_latest_step_and_never_an_undo_is_taken_back()
    {
        var journey = new Journey().Send().Reply();
        var reply = journey.Last.Event;
        journey.Do((_, _) => Undo(journey));

        Assert.Equal("undo.not-latest", Refused(journey));
        Assert.Equal("undo.not-latest", Assert.Throws<RefusedException>(() => journey.Request.Undo(reply, [], false, journey.Context)).Code);
    }

    [Fact]
    public void A_reschedule_taken_back_leaves_the_former_slot_agreed()
    {
        var journey = Journey.To(RequestState.Scheduled);
        var former = journey.Meeting!;
        journey.Do((request, context) => request.Reschedule(former, Journey.SlotAt(former.StartsAt.AddDays(2)), false, context));

        journey.Do((_, _) => Undo(journey));

        Assert.Equal(former, journey.Meeting);
        Assert.Equal(MeetingState.Undone, journey.Meetings[^1].State);
        Assert.Equal(0, journey.Request.ReschedulesByMe);
        Assert.Equal(4, journey.Live.Count());
        Assert.All(journey.Live, reminder => Assert.Equal(former.Id, reminder.MeetingId));
    }

    [Fact]
    public void A_held_meeting_taken_back_is_agreed_again_and_owes_nothing()
    {
        var journey = Journey.To(RequestState.Held);
        var meeting = journey.Meetings[^1];

        journey.Do((_, _) => Undo(journey));

        Assert.Equal((MeetingState.Agreed, RequestState.Scheduled), (meeting.State, journey.Request.State));
        Assert.DoesNotContain(journey.Agenda.Obligations, obligation => obligation.State == ObligationState.Open);
    }

    [Fact]
    public void An_opt_out_taken_back_unlocks_the_contact()
    {
        var journey = Journey.To(RequestState.OptedOut);

        journey.Do((_, _) => Undo(journey));

        Assert.Equal((RequestState.Sent, ContactLock.Unlock), (journey.Request.State, journey.Last.ContactLock));
        Assert.True(journey.Has(ReminderKind.Nudge));
    }

    [Fact]
    public void An_opt_out_taken_back_leaves_a_lock_that_was_there_before()
    {
        var journey = new Journey().Send();
        journey.Do((request, context) => request.OptOut(context.Now, null, context, lockedBefore: true));

        journey.Do((_, _) => Undo(journey));

        Assert.Equal((RequestState.Sent, ContactLock.Unchanged), (journey.Request.State, journey.Last.ContactLock));
    }

    [Fact]
    public void An_opt_out_taken_back_leaves_the_lock_of_another_request()
    {
        var journey = Journey.To(RequestState.OptedOut);

        var undone = journey.Request.Undo(journey.Last.Event, [], false, journey.Context, optedOutElsewhere: true);

        Assert.Equal(ContactLock.Unchanged, undone.ContactLock);
    }

    private static string Refused(Journey journey) => Assert.Throws<RefusedException>(() => Undo(journey)).Code;
}
