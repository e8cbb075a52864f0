using InfoInterview.Domain;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Stops reading the mailbox. What was taken in stays; answers are logged by hand again.</summary>
public sealed class StopReading(OwnedDb database)
{
    /// <summary>Stops.</summary>
    /// <exception cref="RefusedException">No mailbox is connected.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var mailbox = await db.Mailboxes.OrderBy(m => m.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException("mailbox.none", "No mailbox is connected, so there is nothing to stop.");
        mailbox.Stop();
        await db.SaveOrRefuseAsync("your mailbox", cancellationToken);
    }
}
