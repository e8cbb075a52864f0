using InfoInterview.Application.Accounts;
using Microsoft.Extensions.Options;

namespace InfoInterview.Web.Hosting;

/// <summary>At the first start: makes the account the configuration names, or says in the log how to make one.</summary>
internal static partial class FirstAccount
{
    /// <summary>Makes the first account, or logs the one-time code.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        var door = app.Services.GetRequiredService<WelcomeDoor>();
        if (!await door.IsOpenAsync(CancellationToken.None))
            return;
        var setup = app.Services.GetRequiredService<IOptions<SetupOptions>>().Value;
        if (string.IsNullOrWhiteSpace(setup.Email))
        {
            Log.CodeIs(app.Logger, app.Services.GetRequiredService<SetupCode>().Code);
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var input = new OpenAccount.Input(setup.Name, setup.Email, setup.Password ?? "", setup.TimeZone, setup.Region);
        await scope.ServiceProvider.GetRequiredService<OpenAccount>().RunAsync(input, CancellationToken.None);
        Log.Made(app.Logger);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "There is no account yet. Open the page on this machine, or use this one-time code: {Code}")]
        public static partial void CodeIs(ILogger logger, string code);

        [LoggerMessage(LogLevel.Information, "The first account was made as configured.")]
        public static partial void Made(ILogger logger);
    }
}
