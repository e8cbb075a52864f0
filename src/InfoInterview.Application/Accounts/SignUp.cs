using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>Whether this installation takes accounts.</summary>
public sealed class SignUp(IDbContextFactory<AppDbContext> contexts)
{
    /// <summary>Whether nobody has an account yet, so that the welcome page makes the first one.</summary>
    public async Task<bool> IsNewInstallationAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return !await db.Users.AnyAsync(cancellationToken);
    }

    /// <summary>Whether further accounts may be made.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await IsOpenAsync(db, cancellationToken);
    }

    internal static async Task<bool> IsOpenAsync(AppDbContext db, CancellationToken cancellationToken) =>
        await db.InstallationSettings.AnyAsync(s => s.Key == InstallationSetting.SignUpOpen && s.Value == "true", cancellationToken);
}
