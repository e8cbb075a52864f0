using InfoInterview.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Application.Accounts;

/// <summary>The use cases' one way to the database: contexts that see the acting owner's rows only. One per operation.</summary>
public sealed class OwnedDb(IDbContextFactory<AppDbContext> contexts, Actor actor)
{
    /// <summary>Opens a context for one operation.</summary>
    /// <exception cref="Domain.RefusedException">Nobody is signed in.</exception>
    public async Task<AppDbContext> OpenAsync(CancellationToken cancellationToken)
    {
        var owner = actor.Owner;
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.Owner = owner;
        return db;
    }

    /// <summary>Opens a context where nothing can be awaited: the last look before a mail's words leave.</summary>
    public AppDbContext Open()
    {
        var db = contexts.CreateDbContext();
        db.Owner = actor.Owner;
        return db;
    }
}
