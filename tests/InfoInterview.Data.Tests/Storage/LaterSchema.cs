using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Data.Tests.Storage;

/// <summary>The schema as the next version may have it: the product's migrations, taken from this assembly, and one more.</summary>
internal static class LaterSchema
{
    private const string Initial = "20261123151916_Initial";
    private const string Returned = "20261130093118_ReturnedOrganisations";
    private const string Mailboxes = "20261130111628_ReadMailboxes";

    /// <summary>Those that the product has.</summary>
    public static IReadOnlyList<string> Product { get; } = [Initial, Returned, Mailboxes];

    /// <summary>The one that comes after them.</summary>
    public const string Second = "20990101000000_Second";

    /// <summary>Lets the SQLite contexts know both.</summary>
    public static void Use(IServiceCollection services) => services.ConfigureDbContext<SqliteAppDbContext>(db => db
        .UseSqlite(sqlite => sqlite.MigrationsAssembly(typeof(LaterSchema).Assembly)));

    [DbContext(typeof(SqliteAppDbContext)), Migration(Initial)]
    private sealed class SameInitial : Migrations.Sqlite.Initial;

    [DbContext(typeof(SqliteAppDbContext)), Migration(Returned)]
    private sealed class SameReturned : Migrations.Sqlite.ReturnedOrganisations;

    [DbContext(typeof(SqliteAppDbContext)), Migration(Mailboxes)]
    private sealed class SameMailboxes : Migrations.Sqlite.ReadMailboxes;

    [DbContext(typeof(SqliteAppDbContext)), Migration(Second)]
    private sealed class OneTableMore : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE later (id INTEGER)");
    }
}
