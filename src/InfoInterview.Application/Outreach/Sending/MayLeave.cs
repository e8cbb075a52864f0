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
    /// <summary>Refuses a draft to somebody in the bin or left alone, one whose time is over, or whose kind is on its way already.</summary>
    public static async Task RequireAsync(AppDbContext db, Message message, RequestContext context, CancellationToken cancellationToken)
    {
        await NotInBin.RequireAsync(db, message.ContactId, cancellationToken);
        if (message.Kind is not { } kind)
            return;
        if (!kind.MayFollowOptOut())
            context.Eligibility.RequireMayWrite();
        await Acknowledgement.RequireFirstAsync(db, message, cancellationToken);
        if (message.RequestId is not { } id)
            return;
        var request = await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new RefusedException("request.gone", "The request of this message is no longer there. Nothing was sent, and the draft is kept.");
        if (kind.IsRequest())
        {
            RequireOpen(request);
            if (request.State is not RequestState.Draft)
                throw new RefusedException("request.sent-already", "This request was sent already, so its first message cannot leave again. Nothing was sent; write a nudge instead.");
            context.Eligibility.RequireMayAsk();
        }

        if (context.OnItsWay is { } other && other.Kind == kind)
            throw new RefusedException("request.on-its-way", "A message of this kind is on its way already. Nothing was sent; wait until it has left.");
        if (kind is MessageKind.Nudge)
            request.RequireMayNudge(context);
        if (kind is MessageKind.Invitation or MessageKind.QuestionsAhead or MessageKind.Confirm or MessageKind.Cancellation)
            await RequireItsSlotAsync(db, message, cancellationToken);
    }

    /// <summary>
    /// Refuses to send once more, or after all, what no longer fits: what a draft would be refused for, and what still asks them for
    /// something when the request is closed.
    /// </summary>
    /// <param name="row">The mail that is undecided or held; the refusal says what its user can do with it.</param>
    public static async Task RequireAgainAsync(AppDbContext db, Message message, OutboxMessage row, RequestContext context, CancellationToken cancellationToken)
    {
        await NotInBin.RequireAsync(db, message.ContactId, cancellationToken);
        try
        {
            if (!row.Kind.MayFollowOptOut() && await LeftAlone.At(db, row.Recipient).AnyAsync(cancellationToken))
                throw Eligibility.Refusal();
            var others = context with { OnItsWay = row.RequestId is { } id ? await RequestDesk.OnItsWayAsync(db, id, cancellationToken, row.Id) : null };
            await RequireAsync(db, message, others, cancellationToken);
            if (MailKinds.Asking.Contains(row.Kind) && await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Id == row.RequestId, cancellationToken) is { } request)
                RequireOpen(request);
        }
        catch (RefusedException refused)
        {
            throw new RefusedException(refused.Code, $"{refused.Message} {(row.State is OutboxState.Unknown ? "Of this one, say that it was sent, or drop it." : "Drop this one.")}");
        }
    }

    private static void RequireOpen(InterviewRequest request)
    {
        if (!request.State.IsOpen())
            throw new RefusedException("request.closed", "This request is closed, so nothing of it asks them for anything any more. Nothing was sent, and your words are kept.");
    }

    // What names a time is right only while that time stands; what calls one off, only once it is called off.
    private static async Task RequireItsSlotAsync(AppDbContext db, Message message, CancellationToken cancellationToken)
    {
        var slots = db.Meetings.Where(m => message.MeetingId == null ? m.RequestId == message.RequestId : m.Id == message.MeetingId);
        var states = await slots.Select(m => m.State).ToListAsync(cancellationToken);
        if (message.Kind is not MessageKind.Cancellation && !states.Contains(MeetingState.Agreed))
        {
            throw new RefusedException("meeting.slot-over", states.Contains(MeetingState.Rescheduled)
                ? "The conversation was moved to another time since this was written. Nothing was sent, and your words are kept; write a new one from the page of the meeting."
                : "The time this is about no longer stands. Nothing was sent, and your words are kept; write a new one once a time is agreed.");
        }

        if (message.Kind is MessageKind.Cancellation && !states.Exists(s => s is MeetingState.CancelledByMe or MeetingState.CancelledByThem))
            throw new RefusedException("meeting.not-cancelled", "The conversation this calls off was not called off. Nothing was sent, and your words are kept; cancel the meeting first, if that is what you mean.");
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
