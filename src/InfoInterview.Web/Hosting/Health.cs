using InfoInterview.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Web.Hosting;

/// <summary>Two answers for a watchdog: alive, and ready to work.</summary>
internal static class Health
{
    private static readonly string[] Asked = [HttpMethods.Get, HttpMethods.Head];

    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: the database answers and is migrated.</summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapMethods("/healthz", Asked, () => "alive").AllowAnonymous();
        app.MapMethods("/readyz", Asked, ReadyAsync).AllowAnonymous();
        return app;
    }

    private static async Task<IResult> ReadyAsync(IDbContextFactory<AppDbContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Database.CanConnectAsync(cancellationToken))
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return pending == 0 ? Results.Text("ready") : Results.Text("the database is not migrated", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
