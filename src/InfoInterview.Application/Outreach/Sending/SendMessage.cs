using InfoInterview.Application.Accounts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Requests;
using InfoInterview.Data;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>Approves one message: it goes into the outbox, in one transaction with everything that says so.</summary>
public sealed class SendMessage(OwnedDb database, CheckFacts facts, RequestDesk desk, OutboxSignal signal, OutboxNode node, Clock clock, IOptions<MailOptions> options)
{
    /// <summary>The rule that nothing leaves at once which was to leave at an hour that is over.</summary>
    public const string HourPassed = "send.hour-passed";

    /// <summary>How late a message may still leave on its own; past that its user decides.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>What the user approved.</summary>
    /// <param name="Message">The draft.</param>
    /// <param name="Nonce">Made when the composer was drawn; a second press of the same button makes no second mail.</param>
    public sealed record Input(MessageId Message, Guid Nonce)
    {
        /// <summary>When it should leave, UTC; null means now, after the seconds in which it can be taken back.</summary>
        public DateTimeOffset? At { get; init; }

        /// <summary>Why it goes in spite of what the request check says.</summary>
        public string? OverrideReason { get; init; }
    }

    /// <summary>A message in the outbox.</summary>
    public sealed record Queued(OutboxId Outbox, DateTimeOffset LeavesAt);

    /// <summary>Queues the message.</summary>
    /// <exception cref="RefusedException">An error of the request check stands, the chosen hour is over, there is no account or no address, or it is on its way already.</exception>
    public async Task<Queued> RunAsync(Input input, CancellationToken cancellationToken)
    {
        var key = $"man:{input.Nonce:N}";
        try
        {
            return await QueueAsync(input, key, cancellationToken);
        }
        catch (Exception second) when (second is RefusedException || Races.IsLost(second))
        {
            // The same press may have been first meanwhile: then this one only asks what came of it.
            await using var db = await database.OpenAsync(cancellationToken);
            if (await PressedAlreadyAsync(db, key, cancellationToken) is { } first)
                return first;
            if (second is RefusedException)
                throw;
            throw new RefusedException("request.on-its-way", "This message was changed or queued in another window at the same moment. Nothing was sent twice; look at it again.");
        }
    }

    private async Task<Queued> QueueAsync(Input input, string key, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await PressedAlreadyAsync(db, key, cancellationToken) is { } pressedAlready)
            return pressedAlready;
        var message = await db.Messages.SingleOrDefaultAsync(m => m.Id == input.Message, cancellationToken)
            ?? throw new RefusedException("message.gone", "This draft is no longer there. Nothing was sent.");
        await RequireSoundAsync(db, message, input.OverrideReason, cancellationToken);
        var account = await AccountAsync(db, cancellationToken);
        var recipient = await RecipientAsync(db, message, cancellationToken);

        var now = clock.Now;
        if (input.At <= now)
            throw new RefusedException(HourPassed, "That hour came while you were writing. Nothing was sent, and your text is kept. Choose again: now, or the next good hour.");
        var dueAt = input.At is { } at ? Clock.ToMilliseconds(at) : now.AddSeconds(options.Value.UndoSeconds);
        var mail = await new LetterBuilder(db).BuildAsync(message, account, recipient, now, cancellationToken);
        message.PutOnItsWay(mail.InternetMessageId, input.OverrideReason, now);
        var cause = new OutboxCause(message.Kind!.Value, key) { ContactId = message.ContactId, RequestId = message.RequestId, MessageId = message.Id };
        db.Outbox.Add(OutboxMessage.Enqueue(db.Owner, account, mail, cause, dueAt, dueAt + Patience, now));
        await db.SaveChangesAsync(cancellationToken);
        await OutboxSteps.WriteAsync(db, mail.Id, null, OutboxState.Queued, "approved by its user", node.Name, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await signal.ChangedAsync();
        signal.Wake();
        return new Queued(mail.Id, dueAt);
    }

    private static Task<Queued?> PressedAlreadyAsync(AppDbContext db, string key, CancellationToken cancellationToken) =>
        db.Outbox.Where(o => o.IdempotencyKey == key).Select(o => new Queued(o.Id, o.DueAt)).SingleOrDefaultAsync(cancellationToken);

    private async Task RequireSoundAsync(AppDbContext db, Message message, string? reason, CancellationToken cancellationToken)
    {
        if (message.State is not MessageState.Draft)
            throw new RefusedException("message.locked", "This message is already on its way or gone. Nothing was sent twice.");
        await MayLeave.RequireAsync(db, message, await desk.ContextAsync(db, message.ContactId, message.RequestId, RequestActor.User, cancellationToken), cancellationToken);
        var report = RequestCheck.Run((await facts.GatherAsync(db, message, cancellationToken)) with { Subject = message.Subject, Body = message.Body });
        if (!report.MaySendWithReason)
            throw new RefusedException("check.no-override", $"{report.Findings.First(f => f is { Severity: Severity.Error, CanOverride: false }).Why} The draft is kept; mend it, then send.");
        if (!report.MaySend && string.IsNullOrWhiteSpace(reason))
            throw new RefusedException("check.errors", $"{report.Findings.First(f => f.Severity is Severity.Error).Why} The draft is kept; mend it, or send it with a reason.");
    }

    private static async Task<MailAccount> AccountAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var account = await db.MailAccounts.OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException("mail.none", "No mail account is connected yet. The draft is kept; connect one under Settings, or send it another way.");
        return account.State is MailAccountState.Ok
            ? account
            : throw new RefusedException("mail.paused", $"Your mail account is paused: {account.PausedBecause} The draft is kept; mend the account under Settings, or send it another way.");
    }

    private static async Task<(EmailAddress Address, string Name)> RecipientAsync(AppDbContext db, Message message, CancellationToken cancellationToken)
    {
        var contact = await db.Contacts.AsNoTracking().Include(c => c.Emails).SingleAsync(c => c.Id == message.ContactId, cancellationToken);
        return contact.PrimaryEmail is { Status: not Domain.Contacts.EmailStatus.Bounced } primary
            ? (EmailAddress.Parse(primary.Address), contact.DisplayName)
            : throw new RefusedException("contact.no-address", $"There is no working e-mail address for {contact.DisplayName}. The draft is kept; add an address, or send it another way.");
    }
}
