using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Data;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Mail.Outreach;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Sends a short mail from the account to its own address, past the outbox, and says in words what came of it.</summary>
public sealed class TestMailAccount(OwnedDb database, MailRoutes routes, Clock clock)
{
    /// <summary>What came of the test.</summary>
    /// <param name="Worked">Whether the server took the mail.</param>
    /// <param name="Sentence">What happened, with the server's own words when it did not work.</param>
    public sealed record Result(bool Worked, string Sentence);

    /// <summary>Sends the test once.</summary>
    /// <exception cref="RefusedException">No account is connected, this is the practice space, or the stored password is lost.</exception>
    public async Task<Result> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var account = await db.MailAccounts.AsNoTracking().Where(a => a.Kind == MailAccountKind.Smtp).OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException("mail.none", "No mail account is connected here, so there is nothing to test. Fill in the form first.");
        var (transport, route) = await routes.ForAsync(account, cancellationToken);
        var outcome = await transport.SendAsync(await LetterAsync(db, account, cancellationToken), route, () => true, cancellationToken);
        return outcome.Verdict is SendVerdict.Sent
            ? new Result(true, $"{account.Host} took the test mail to {account.FromAddress}. Look for it in your inbox.")
            : new Result(false, SmtpProblem.Describe(outcome, route));
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
