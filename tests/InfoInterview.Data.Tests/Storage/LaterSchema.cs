using InfoInterview.Data.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Data.Tests.Storage;

/// <summary>The schema as the next version may have it: the product's migration, taken from this assembly, and one more.</summary>
internal static class LaterSchema
{
    /// <summary>The one that the product has.</summary>
    public const string First = "20261123151916_Initial";

    /// <summary>The one that comes after it.</summary>
    public const string Second = "20990101000000_Second";

    /// <summary>Lets the SQLite contexts know both.</summary>
    public static void Use(IServiceCollection services) => services.ConfigureDbContext<SqliteAppDbContext>(db => db
        .UseSqlite(sqlite => sqlite.MigrationsAssembly(typeof(LaterSchema).Assembly)));

    [DbContext(typeof(SqliteAppDbContext)), Migration(First)]
    private sealed class SameInitial : Initial;

    [DbContext(typeof(SqliteAppDbContext)), Migration(Second)]
    private sealed class OneTableMore : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE later (id INTEGER)");
    }
}
