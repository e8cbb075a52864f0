using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>
/// Sends a short mail from the account as it was typed to its own address, past the outbox, and says in words what came of it.
/// What worked is saved; what did not is saved nowhere, so that an account that works goes on working.
/// </summary>
public sealed class TestMailAccount(OwnedDb database, TypedMailAccount typed, MailRoutes routes, Clock clock)
{
    /// <summary>What came of the test.</summary>
    /// <param name="Worked">Whether the server took the mail, and the account is saved.</param>
    /// <param name="Sentence">What happened, with the server's own words when it did not work.</param>
    public sealed record Result(bool Worked, string Sentence)
    {
        /// <summary>What is odd about the address, if anything; see <see cref="ConnectMailAccount"/>.</summary>
        public string? LookAlike { get; init; }
    }

    /// <summary>Sends the test once.</summary>
    /// <exception cref="RefusedException">A field does not hold, the password is missing or lost, or this is the practice space.</exception>
    public async Task<Result> RunAsync(ConnectMailAccount.Input input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var address = EmailAddress.Parse(input.Address);
        await using var db = await database.OpenAsync(cancellationToken);
        var account = await typed.FillAsync(db, input, address, cancellationToken);
        var (transport, route) = await routes.ForAsync(account, cancellationToken);
        var outcome = await transport.SendAsync(await LetterAsync(db, account, cancellationToken), route, () => true, cancellationToken);
        if (outcome.Verdict is not SendVerdict.Sent)
            return new Result(false, SmtpProblem.Describe(outcome, route));
        await db.SaveOrRefuseAsync("your mail account", cancellationToken);
        return new Result(true, $"{account.Host} took the test mail to {account.FromAddress}. Look for it in your inbox.") { LookAlike = address.LookAlike };
    }

    private async Task<MailEnvelope> LetterAsync(AppDbContext db, MailAccount account, CancellationToken cancellationToken)
    {
        var self = EmailAddress.Parse(account.FromAddress);
        var zone = Zone.Of(await db.Preferences.Select(p => p.TimeZone).SingleAsync(cancellationToken));
        var now = clock.Now;
        var messageId = InternetMessageId.Create(OutboxId.New(), self);
        var mail = new OutgoingMail(
            self, account.FromName, self, account.FromName, "A test from your InfoInterview",
            "This mail went from your InfoInterview to yourself. If you can read it, your messages will leave the same way.\n\nNothing was sent to anybody else.\n",
            now.ToOffset(zone.OffsetAt(now)), messageId, CopyToken.Create());
        return new MailEnvelope(self, self, MimeComposer.Compose(mail), messageId);
    }
}
