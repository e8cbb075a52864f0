using System.Data.Common;
using InfoInterview.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Requests;

/// <summary>Counts the statements that go to the database.</summary>
internal sealed class Statements : DbCommandInterceptor
{
    private int _count;

    public void Watch(IServiceCollection services) => services
        .ConfigureDbContext<SqliteAppDbContext>(db => db.AddInterceptors(this))
        .ConfigureDbContext<PostgresAppDbContext>(db => db.AddInterceptors(this));

    public async Task<int> OfAsync(Func<Task> work)
    {
        var before = Volatile.Read(ref _count);
        await work();
        return Volatile.Read(ref _count) - before;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _count);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
