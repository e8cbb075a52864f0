using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace InfoInterview.Web.Verbs;

/// <summary>Prints a link that sets a new password, once.</summary>
internal static class ResetPassword
{
    public static async Task<int> RunAsync(string[] args, string email)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddQuietLogs();
        var (directory, settings) = builder.FindInstallation();
        builder.FindKeyRing(directory, settings);
        builder.Services.AddAccounts();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        await DatabaseThere.RequireTablesAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), directory, CancellationToken.None);
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = await users.FindByEmailAsync(email)
            ?? throw new RefusedException("account.unknown", $"There is no account with the address {email}. Nothing was changed.");
        var token = WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(user)));
        var address = settings.Installation.PublicUrl is { Length: > 0 } url ? url : ListenAddress.Of(app.Configuration).AbsoluteUri;
        await Console.Out.WriteLineAsync($"{address.TrimEnd('/')}/reset-password?for={user.Id:N}&with={token}");
        return 0;
    }
}
