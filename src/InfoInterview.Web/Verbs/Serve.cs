using InfoInterview.Data.Storage;
using InfoInterview.Web.Hosting;

namespace InfoInterview.Web.Verbs;

/// <summary>Serves the pages until it is stopped.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        var directory = builder.AddInstallation();
        builder.AddLogs(directory);
        using var alone = builder.TakeAlone(directory);
        builder.Services.AddAccounts().AddWork().AddLooks();

        await using var app = builder.Build();
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None);
        await FirstAccount.PrepareAsync(app);
        app.UseForwarding().UseLooks();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAuthentication();
        app.UseActor();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapHealth().MapAccounts().MapFiles().MapLooks();
        await app.RunAsync();
        return 0;
    }
}
