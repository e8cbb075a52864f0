using System.Globalization;
using InfoInterview.Data.Storage;
using Serilog;
using Serilog.Events;

namespace InfoInterview.Web.Hosting;

/// <summary>Logs to the console and to a file a day in the data folder. Ids only: no address, no words, no secret.</summary>
internal static class Logs
{
    private const int DaysKept = 14;
    private const long LargestFile = 20 * 1024 * 1024;

    /// <summary>For a verb that answers on its output and ends: warnings only, and on the other channel.</summary>
    public static void AddQuietLogs(this WebApplicationBuilder builder) => builder.Logging
        .ClearProviders()
        .SetMinimumLevel(LogLevel.Warning)
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    /// <summary>Registers Serilog.</summary>
    public static void AddLogs(this WebApplicationBuilder builder, DataDirectory directory) =>
        builder.Services.AddSerilog(logs => logs
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(directory.Logs, "infointerview-.log"), formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept, fileSizeLimitBytes: LargestFile, rollOnFileSizeLimit: true));
}
