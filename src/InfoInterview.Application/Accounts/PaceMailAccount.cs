using InfoInterview.Domain;

namespace InfoInterview.Application.Accounts;

/// <summary>Sets how many messages a day the account sends, and how far apart.</summary>
public sealed class PaceMailAccount(OwnedDb database)
{
    /// <summary>Sets the pace.</summary>
    /// <param name="dailyCap">Messages a day, 1 to 500.</param>
    /// <param name="spacingSeconds">Seconds between two, 0 to 3600.</param>
    /// <exception cref="RefusedException">A number is outside its range, or no account is connected.</exception>
    public async Task RunAsync(int dailyCap, int spacingSeconds, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        var account = await ResumeMailAccount.FindAsync(db, cancellationToken);
        account.Pace(dailyCap, spacingSeconds);
        await db.SaveOrRefuseAsync("your mail account", cancellationToken);
    }
}
