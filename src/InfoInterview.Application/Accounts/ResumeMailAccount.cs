using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Lets a paused account send again; what waited goes out in its turn.</summary>
public sealed class ResumeMailAccount(OwnedDb database, OutboxSignal signal)
{
    /// <summary>Resumes the owner's account.</summary>
    /// <exception cref="RefusedException">No account is connected.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var account = await FindAsync(db, cancellationToken);
        account.Resume();
        await db.SaveOrRefuseAsync("your mail account", cancellationToken);
        signal.Wake();
    }

    internal static async Task<MailAccount> FindAsync(Data.AppDbContext db, CancellationToken cancellationToken) =>
        await db.MailAccounts.OrderBy(a => a.Id).FirstOrDefaultAsync(cancellationToken)
        ?? throw new RefusedException("mail.none", "No mail account is connected yet. Nothing was changed; fill in the form first.");
}
