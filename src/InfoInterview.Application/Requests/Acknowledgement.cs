using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>The one message that may follow an opt-out: that it is understood. A person gets it once, however many requests ended with their wish.</summary>
internal static class Acknowledgement
{
    /// <summary>Whether they have it: it left, by mail or another way.</summary>
    public static Task<bool> HasLeftAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken) =>
        Of(db, contact).AnyAsync(m => m.State == MessageState.Sent, cancellationToken);

    /// <summary>Whether they have it, or one is on its way to them.</summary>
    /// <param name="except">One not to count, because the question is whether it may leave.</param>
    public static Task<bool> IsGivenAsync(AppDbContext db, ContactId contact, CancellationToken cancellationToken, MessageId? except = null) =>
        Of(db, contact).AnyAsync(m => m.Id != except && (m.State == MessageState.Sent || m.State == MessageState.OnItsWay), cancellationToken);

    /// <summary>Refuses a second one (<c>contact.acknowledged</c>).</summary>
    /// <exception cref="RefusedException">Another was sent, or is on its way.</exception>
    public static async Task RequireFirstAsync(AppDbContext db, Message message, CancellationToken cancellationToken)
    {
        if (message.Kind is not MessageKind.OptOutAck || !await IsGivenAsync(db, message.ContactId, cancellationToken, message.Id))
            return;
        throw Refusal(await db.Contacts.Where(c => c.Id == message.ContactId).Select(c => c.DisplayName).SingleAsync(cancellationToken));
    }

    /// <summary>What a second one is refused with.</summary>
    public static RefusedException Refusal(string name) =>
        new("contact.acknowledged", $"{name} is told once that you will not write again, and that message was sent or is on its way. Nothing else was sent or noted; leave them in peace.");

    private static IQueryable<Message> Of(AppDbContext db, ContactId contact) => db.Messages.Where(m => m.ContactId == contact && m.Kind == MessageKind.OptOutAck);
}
