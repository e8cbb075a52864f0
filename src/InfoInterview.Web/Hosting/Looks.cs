using System.IO.Compression;
using InfoInterview.Web.Components;
using InfoInterview.Web.Components.Kit;
using InfoInterview.Web.Components.Layout;
using InfoInterview.Web.Components.Outreach;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using MudBlazor.Services;

namespace InfoInterview.Web.Hosting;

/// <summary>Everything the host needs so that pages can be seen: components, MudBlazor, compression, headers, files.</summary>
internal static class Looks
{
    // A page hands what it was drawn from to its circuit, and a letter its words; both are text of the user's own and can be long.
    private const int LongestMessage = 1024 * 1024;

    /// <summary>Registers the components and what they ask for.</summary>
    public static IServiceCollection AddLooks(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(options => options.MaximumReceiveMessageSize = LongestMessage);
        services.Configure<KestrelServerOptions>(options => options.AddServerHeader = false);
        services.AddContentPolicy();
        services.AddMudServices();
        services.AddScoped<Toasts>();
        services.AddSingleton<SafeHtml>();
        services.AddScoped<ShellNotes>();
        services.TryAddTimeProvider();
        services.AddResponseCompression(options =>
        {
            // Over HTTPS too: antiforgery tokens are masked anew in every answer, so a page's length tells nothing of them.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }

    /// <summary>Compression and security headers; before sign-in and the endpoints.</summary>
    public static WebApplication UseLooks(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        return app;
    }

    /// <summary>The files of wwwroot and every page; after antiforgery.</summary>
    public static WebApplication MapLooks(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    private static void TryAddTimeProvider(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider)))
            services.AddSingleton(TimeProvider.System);
    }
}
