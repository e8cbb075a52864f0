using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Whoever made the first account lets others make one here, or no longer does.</summary>
public sealed class OpenSignUp(OwnedDb database)
{
    /// <summary>Opens or closes it.</summary>
    /// <exception cref="RefusedException">Another account has the say over it.</exception>
    public async Task RunAsync(bool open, CancellationToken cancellationToken)
    {
        await using var db = await database.OpenAsync(cancellationToken);
        if (!await HasSayAsync(db, cancellationToken))
            throw new RefusedException("account.not-the-first", "Only whoever made the first account here may say whether others can make one. Nothing was changed; ask them.");
        var setting = await db.InstallationSettings.SingleOrDefaultAsync(s => s.Key == InstallationSetting.SignUpOpen, cancellationToken)
            ?? db.InstallationSettings.Add(new InstallationSetting { Key = InstallationSetting.SignUpOpen }).Entity;
        setting.Value = open ? "true" : "false";
        await db.SaveOrRefuseAsync("who may make an account", cancellationToken);
    }

    /// <summary>Whether the acting space is one of the user who made the first account.</summary>
    internal static async Task<bool> HasSayAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var user = await db.Spaces.Where(s => s.Id == db.Owner).Select(s => s.UserId).SingleAsync(cancellationToken);
        var id = user.Value.ToString();
        return await db.InstallationSettings.AnyAsync(s => s.Key == InstallationSetting.FirstAccount && s.Value == id, cancellationToken);
    }
}
