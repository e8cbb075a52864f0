using InfoInterview.Data;
using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>What the mail page shows.</summary>
public sealed class MailAccountQueries(OwnedDb database)
{
    /// <summary>The owner's account, or what the form begins with.</summary>
    public async Task<MailAccountPage> ShowAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        return new MailAccountPage(
            await db.Spaces.Where(s => s.Id == db.Owner).Select(s => s.Kind).SingleAsync(cancellationToken) is SpaceKind.Practice,
            await db.AskerRecords.Select(a => a.Facts.FullName).SingleOrDefaultAsync(cancellationToken) ?? "",
            await db.MailAccounts.OrderBy(a => a.Id)
                .Select(a => new MailAccountView(a.FromName, a.FromAddress, a.Host ?? "", a.Port, a.Tls, a.UserName, a.ProtectedPassword != null, a.DailyCap, a.SpacingSeconds, a.State == MailAccountState.Paused, a.PausedBecause))
                .FirstOrDefaultAsync(cancellationToken),
            await db.Outbox.CountAsync(o => o.State == OutboxState.Queued || o.State == OutboxState.Held, cancellationToken))
        {
            Mailbox = await MailboxAsync(db, cancellationToken),
        };
    }

    private static async Task<MailboxView?> MailboxAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Mailboxes.AsNoTracking().OrderBy(m => m.Id).FirstOrDefaultAsync(cancellationToken) is not { } mailbox)
            return null;
        var zone = Zone.Of(await db.Preferences.Select(p => p.TimeZone).SingleAsync(cancellationToken));
        return new MailboxView(mailbox.Host, mailbox.Port, mailbox.Tls, mailbox.UserName, !mailbox.IsPaused, mailbox.ReadAt, zone, mailbox.Problem);
    }
}

/// <summary>The mail page's facts.</summary>
/// <param name="IsPractice">Whether this is the practice space, whose mailbox is inside the app.</param>
/// <param name="AskerName">The name the form begins with.</param>
/// <param name="Account">The connected account, or null.</param>
/// <param name="Waiting">Messages that wait to leave.</param>
public sealed record MailAccountPage(bool IsPractice, string AskerName, MailAccountView? Account, int Waiting)
{
    /// <summary>Where answers are read; null when they are not.</summary>
    public MailboxView? Mailbox { get; init; }
}

/// <summary>A connected account. The password is never among what is shown, only whether there is one.</summary>
public sealed record MailAccountView(
    string FromName, string FromAddress, string Host, int Port, TlsMode Tls, string? UserName, bool HasPassword, int DailyCap, int SpacingSeconds, bool IsPaused, string? PausedBecause);
