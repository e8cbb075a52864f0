using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>
/// What follows from a mail that came in, in the transaction that keeps it. Whoever answered is not chased; a request moves only where there is no doubt; the rest is asked.
/// Nothing is ever sent because of what came in.
/// </summary>
internal sealed class AfterReading(AppDbContext db, RequestDesk desk, RequestStep steps, AfterSending after, OutboxNode node, Clock clock, CancellationToken cancelled)
{
    private const string Answered = "they answered";

    /// <summary>Does what follows.</summary>
    /// <param name="ours">The mail of ours that it answers or gives back, if it was found by it.</param>
    public async Task FollowUpAsync(ReceivedMail received, IncomingMail mail, MailBelonging belongs, OutboxMessage? ours)
    {
        if (ours is { State: OutboxState.Unknown })
            await ProofOfSending.GiveAsync(db, after, ours, belongs.Match is MatchedBy.Returned ? "report" : "reply", node.Name, clock.Now, cancelled);
        var request = belongs.Request is { } id ? await MovingAsync(id) : null;
        switch (mail.Kind)
        {
            case IncomingKind.Human:
                await WroteAsync(received, mail, belongs, request);
                break;
            case IncomingKind.Automatic when belongs.IsAligned:
                await AwayAsync(received, mail, belongs, request, ours);
                break;
            case IncomingKind.CalendarAnswer when belongs.IsAligned:
                Keep(received, mail);
                received.Ask(MailDoubt.WhatTheySaid);
                break;
            case IncomingKind.Bounce:
                await CameBackAsync(received, mail, belongs, request, ours);
                break;
            default:
                break;
        }
    }

    // Nothing moves with somebody in the bin; their words are kept for when they are brought back.
    private async Task<InterviewRequest?> MovingAsync(RequestId id) =>
        await db.Requests.SingleOrDefaultAsync(r => r.Id == id && !db.Contacts.Any(c => c.Id == r.ContactId && c.DeletedAt != null), cancelled);

    // They wrote: nothing that chases them leaves any more, whatever else is still in doubt.
    private async Task WroteAsync(ReceivedMail received, IncomingMail mail, MailBelonging belongs, InterviewRequest? request)
    {
        await OutboxLedger.CancelAsync(db, belongs.Contact, MailKinds.Chasing, Answered, node.Name, clock.Now, cancelled);
        if (!belongs.IsAligned)
        {
            received.Ask(MailDoubt.WhoWrote);
            return;
        }

        await new HeardReply(db, desk, steps, node, clock, cancelled).TakeAsync(received, mail.InternetMessageId, request);
    }

    // What carries none of our ids may come from anybody: it moves nothing by itself.
    private async Task AwayAsync(ReceivedMail received, IncomingMail mail, MailBelonging belongs, InterviewRequest? request, OutboxMessage? ours)
    {
        if (request is not { State: RequestState.Sent or RequestState.Nudged })
            return;
        if (belongs.Match is MatchedBy.Sender)
        {
            received.Ask(mail.HasLeft ? MailDoubt.WhatCameBack : MailDoubt.UntilWhen);
            return;
        }

        var scene = Scene(request);
        if (mail.HasLeft)
        {
            Keep(received, mail);
            await steps.FinishAsync(scene, await LogBounce.CameBackAsync(scene, new LogBounce.Input(request.Id, Bounce.LeftOrganisation, received.ArrivedAt) { Address = ours?.Recipient }, RequestActor.Mailbox));
            return;
        }

        if (mail.AwayUntil is { } until)
        {
            Keep(received, mail);
            await steps.FinishAsync(scene, await LogReply.AnsweredAsync(scene, new LogReply.Input(request.Id, ReplyKind.OutOfOffice, received.ArrivedAt) { Until = until }, RequestActor.Mailbox));
            return;
        }

        received.Ask(MailDoubt.UntilWhen);
    }

    private async Task CameBackAsync(ReceivedMail received, IncomingMail mail, MailBelonging belongs, InterviewRequest? request, OutboxMessage? ours)
    {
        if (!belongs.IsAligned || mail.Failure is not { } failure)
        {
            received.Ask(MailDoubt.WhatCameBack);
            return;
        }

        var address = ours?.Recipient ?? failure.Address;
        var all = $"{failure.Code} {failure.Words}".Trim();
        var words = all.Length > RequestEvent.MaxReasonLength ? all[..RequestEvent.MaxReasonLength] : all;
        if (request is { State: RequestState.Sent or RequestState.Nudged } && ours?.Kind is { } kind && (kind.IsRequest() || kind is MessageKind.Nudge))
        {
            var scene = Scene(request);
            var input = new LogBounce.Input(request.Id, failure.IsPermanent ? Bounce.Hard : Bounce.Soft, received.ArrivedAt) { Address = address, Words = words };
            await steps.FinishAsync(scene, await LogBounce.CameBackAsync(scene, input, RequestActor.Mailbox));
        }
        else if (failure.IsPermanent && address is not null)
        {
            var contact = await db.Contacts.Include(c => c.Emails).SingleAsync(c => c.Id == belongs.Contact, cancelled);
            contact.EmailBounced(address, (await RequestDesk.HomeAsync(db, cancelled)).Zone.DateAt(received.ArrivedAt), failure.Code);
            received.Ask(MailDoubt.WhatCameBack);
        }
    }

    private void Keep(ReceivedMail received, IncomingMail mail) => db.Messages.Add(received.Say(mail.InternetMessageId, clock.Now));

    private RequestScene Scene(InterviewRequest request) => new(db, desk, request, node.Name, clock, cancelled);
}
