using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Whether a draft still fits where its request stands. The composer says beforehand, in the same words, what sending would refuse.</summary>
internal static class MayLeave
{
    /// <summary>Refuses a draft whose time is over, or whose kind is on its way already.</summary>
    public static async Task RequireAsync(AppDbContext db, Message message, RequestContext context, CancellationToken cancellationToken)
    {
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
