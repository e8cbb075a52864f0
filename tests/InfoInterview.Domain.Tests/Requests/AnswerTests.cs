using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Domain.Tests.Requests;

/// <summary>What an answer ends, and what it makes due.</summary>
public sealed class AnswerTests
{
    public static TheoryData<string> Words => ["a yes", "a no", "a talk", "a nudge"];

    [Theory, MemberData(nameof(Words))]
    public void Nobody_is_asked_to_send_again_what_was_answered(string what)
    {
        var journey = Journey.To(RequestState.Sent).Do((request, context) => request.LogBounce(Bounce.Soft, context.Now, "450 4.2.2", context));
        Assert.True(journey.Has(ReminderKind.Resend));

        _ = what switch
        {
            "a yes" => journey.Reply(),
            "a no" => journey.Do((request, context) => request.Decline(new Refusal(context.Now, true), null, context)),
            "a talk" => journey.Pass(TimeSpan.FromDays(1)).Do((request, context) => request.AlreadyTalked(Journey.SlotAt(context.Now.AddHours(-2)), new Talk(), context)),
            _ => journey.Pass(TimeSpan.FromDays(14)).Nudge(),
        };

        Assert.False(journey.Has(ReminderKind.Resend));
    }

    [Fact]
    public void A_late_later_is_asked_again_on_the_day_they_named()
    {
        var day = new DateOnly(2027, 2, 1);
        var journey = Journey.To(RequestState.NoResponse)
            .Do((request, context) => request.LateReply(new Reply(ReplyKind.Later, context.Now, day), context));

        Assert.Equal(day, journey.Request.LaterOn);
        Assert.Equal(day, journey.One(ReminderKind.AskAgain).DueOn);
        Assert.False(journey.Has(ReminderKind.AnswerThem));
    }
}
