using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Requests;

/// <summary>There is another way to them. The request is a draft again, with the words that came back.</summary>
public sealed class GiveNewAddress(RequestStep steps)
{
    /// <summary>The other way.</summary>
    /// <param name="Email">The new address for <see cref="Channel.Email"/>; none keeps the addresses as they are.</param>
    public sealed record Input(RequestId Request, Channel Channel, string? Email = null)
    {
        /// <summary>It was said that the address looks like another, and it is meant all the same.</summary>
        public bool IsMeant { get; init; }
    }

    /// <summary>Takes the new way.</summary>
    /// <exception cref="RefusedException">The request did not come back, they may not be asked, the address is another contact's, or it imitates another and is not said to be meant.</exception>
    public Task<StepTaken> RunAsync(Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return steps.TakeAsync(input.Request, scene => AnotherWayAsync(scene, input), cancellationToken);
    }

    private static async Task<Transition> AnotherWayAsync(RequestScene scene, Input input)
    {
        var (db, request) = (scene.Db, scene.Request);
        var context = await scene.ContextAsync();
        var transition = request.NewAddress(input.Channel, context);
        if (!string.IsNullOrWhiteSpace(input.Email))
        {
            var contact = await db.Contacts.Include(c => c.Emails).SingleAsync(c => c.Id == request.ContactId, scene.Cancelled);
            var address = EmailAddress.Parse(input.Email);
            if (!input.IsMeant && contact.Emails.All(e => e.Normalised != address.Key))
                TypedAddress.RefuseImitations([address]);
            await SamePerson.RefuseAsync(db, contact.Id, address, scene.Cancelled);
            contact.AddEmail(address);
            contact.PreferEmail(contact.Emails.First(e => e.Normalised == address.Key).Id);
        }

        var mails = await db.Messages.AsNoTracking().Where(m => m.RequestId == request.Id && m.ContactId == request.ContactId && m.Kind == request.Kind).ToListAsync(scene.Cancelled);
        if (mails.All(m => m.State is not MessageState.Draft) && mails.Where(m => m.State is MessageState.Sent).MaxBy(m => m.At) is { } cameBack)
            db.Messages.Add(Message.Draft(db.Owner, request.ContactId, request.Id, null, request.Kind, input.Channel, cameBack.Subject, cameBack.Body, context.Now));
        return transition;
    }
}
