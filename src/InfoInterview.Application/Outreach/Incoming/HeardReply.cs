using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>Somebody's words: they stand in the thread, the request counts as answered, and its user is asked what they said.</summary>
internal sealed class HeardReply(AppDbContext db, RequestDesk desk, RequestStep steps, OutboxNode node, Clock clock, CancellationToken cancelled)
{
    /// <summary>Puts them down. A request that was closed in silence is open again; one that ended otherwise stays as it is.</summary>
    public async Task TakeAsync(ReceivedMail received, string? internetMessageId, InterviewRequest? request)
    {
        db.Messages.Add(received.Say(internetMessageId, clock.Now));
        var contact = await db.Contacts.SingleAsync(c => c.Id == received.ContactId, cancelled);
        if (request is not null && (RequestStates.AskedAndOpen.Contains(request.State) || (request.State is RequestState.NoResponse && !await LeftAlone.For(db, contact.Id).AnyAsync(cancelled))) && !(request.RepliedAt >= received.ArrivedAt))
        {
            var scene = new RequestScene(db, desk, request, node.Name, clock, cancelled);
            await steps.FinishAsync(scene, await LogReply.AnsweredAsync(scene, new LogReply.Input(request.Id, ReplyKind.Unread, received.ArrivedAt), RequestActor.Mailbox));
            received.Ask(MailDoubt.WhatTheySaid);
            return;
        }

        await KeptInTouch.InteractedAsync(db, contact, received.ArrivedAt, null, clock.Now, cancelled);
        if (received.AsksToStop && contact.DoNotContact is null)
            received.Ask(MailDoubt.WhatTheySaid);
    }
}
