using InfoInterview.Data.Accounts;
using InfoInterview.Data.Contacts;
using InfoInterview.Data.Outreach;
using InfoInterview.Data.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Data;

/// <summary>Puts the data floor into a host.</summary>
public static class DataFloor
{
    /// <summary>Registers the contexts of the chosen database, behind one factory.</summary>
    public static IServiceCollection AddDataFloor(this IServiceCollection services, DatabaseOptions options, DataDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(directory);
        services.AddSingleton(directory);
        services.AddSingleton<Migrator>().AddSingleton<RestoreGuard>();
        if (options.Provider is DatabaseProvider.Postgres)
        {
            services.AddDbContextFactory<PostgresAppDbContext>(db => Common(db).UseNpgsql(options.ConnectionString));
            services.AddSingleton<IDbContextFactory<AppDbContext>, ContextFactory<PostgresAppDbContext>>();
            services.AddSingleton<ISearch, PostgresSearch>();
        }
        else
        {
            var connection = string.IsNullOrWhiteSpace(options.ConnectionString) ? $"Data Source={directory.Database}" : options.ConnectionString;
            services.AddDbContextFactory<SqliteAppDbContext>(db => Common(db).UseSqlite(connection).AddInterceptors(new SqlitePragmas()));
            services.AddSingleton<IDbContextFactory<AppDbContext>, ContextFactory<SqliteAppDbContext>>();
            services.AddSingleton<ISearch, SqliteSearch>();
        }

        // Identity and Data Protection ask for a scoped context; it has no owner, so it sees no owned row.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDbContext>>().CreateDbContext());
        return services;
    }

    /// <summary>Keeps the key ring in the database, wrapped by a key that is not; the key is made when there is none.</summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, string? configuredWrappingKey, DataDirectory directory) =>
        services.AddKeyRing(WrappingKey.Load(configuredWrappingKey, directory));

    /// <summary>Keeps the key ring in the database, wrapped by this key.</summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, WrappingKey key)
    {
        services.AddSingleton(key);
        services.AddDataProtection().SetApplicationName("InfoInterview").PersistKeysToDbContext<AppDbContext>();
        services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new WrappedKeyXmlEncryptor(key));
        return services;
    }

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder db) =>
        db.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
}
