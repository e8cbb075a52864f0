using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Whether a draft still fits where its request stands. The composer says beforehand, in the same words, what sending would refuse.</summary>
internal static class MayLeave
{
    /// <summary>Refuses a draft to somebody in the bin, one whose time is over, or whose kind is on its way already.</summary>
    public static async Task RequireAsync(AppDbContext db, Message message, RequestContext context, CancellationToken cancellationToken)
    {
        await NotInBin.RequireAsync(db, message.ContactId, cancellationToken);
        if (message is not { Kind: { } kind, RequestId: { } id })
            return;
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new RefusedException("request.gone", "The request of this message is no longer there. Nothing was sent, and the draft is kept.");
        if (kind.IsRequest())
        {
            if (request.State is not RequestState.Draft)
                throw new RefusedException("request.sent-already", "This request was sent already, so its first message cannot leave again. Nothing was sent; write a nudge instead.");
            context.Eligibility.RequireMayAsk();
        }

        if (!kind.MayFollowOptOut())
            context.Eligibility.RequireMayWrite();
        if (context.OnItsWay is { } other && other.Kind == kind)
            throw new RefusedException("request.on-its-way", "A message of this kind is on its way already. Nothing was sent; wait until it has left.");
        if (kind is MessageKind.Nudge)
            request.RequireMayNudge(context);
        if (kind is MessageKind.Invitation or MessageKind.QuestionsAhead or MessageKind.Confirm or MessageKind.Cancellation)
            await RequireItsSlotAsync(db, message, cancellationToken);
    }

    // What names a time is right only while that time stands; what calls one off, only once it is called off.
    private static async Task RequireItsSlotAsync(AppDbContext db, Message message, CancellationToken cancellationToken)
    {
        var slots = db.Meetings.Where(m => message.MeetingId == null ? m.RequestId == message.RequestId : m.Id == message.MeetingId);
        var states = await slots.Select(m => m.State).ToListAsync(cancellationToken);
        if (message.Kind is not MessageKind.Cancellation && !states.Contains(MeetingState.Agreed))
        {
            throw new RefusedException("meeting.slot-over", states.Contains(MeetingState.Rescheduled)
                ? "The conversation was moved to another time since this was written. Nothing was sent, and the draft is kept; write a new one from the page of the meeting."
                : "The time this is about no longer stands. Nothing was sent, and the draft is kept; write a new one once a time is agreed.");
        }

        if (message.Kind is MessageKind.Cancellation && !states.Exists(s => s is MeetingState.CancelledByMe or MeetingState.CancelledByThem))
            throw new RefusedException("meeting.not-cancelled", "The conversation this calls off was not called off. Nothing was sent, and the draft is kept; cancel the meeting first, if that is what you mean.");
    }

    /// <summary>Why a draft may not leave now; null when it may.</summary>
    public static async Task<string?> WhyNotAsync(AppDbContext db, Message message, RequestContext context, CancellationToken cancellationToken)
    {
        if (message.State is not MessageState.Draft)
            return null;
        try
        {
            await RequireAsync(db, message, context, cancellationToken);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Message;
        }
    }
}
