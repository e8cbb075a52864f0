using InfoInterview.Application.Accounts;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace InfoInterview.Web.Hosting;

/// <summary>Signing out, and going from one space to the other: posts that change the cookie, so no page of a circuit can do them.</summary>
internal static class AccountEndpoints
{
    /// <summary>Maps the posts; antiforgery is checked as for every form.</summary>
    public static WebApplication MapAccounts(this WebApplication app)
    {
        app.MapPost("/sign-out", SignOutAsync);
        app.MapPost("/space/{kind}", SwitchAsync);
        return app;
    }

    private static async Task<IResult> SignOutAsync(SignInManager<User> signIn, [Microsoft.AspNetCore.Mvc.FromForm] string? to)
    {
        _ = to;
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }

    private static async Task<IResult> SwitchAsync(
        SpaceKind kind, HttpContext context, UserManager<User> users, SignInManager<User> signIn, SwitchSpace switchSpace, [Microsoft.AspNetCore.Mvc.FromForm] string? to)
    {
        if (!Guid.TryParse(users.GetUserId(context.User), out var id))
            return Results.Unauthorized();
        var user = await switchSpace.RunAsync(id, kind, context.RequestAborted);
        await signIn.RefreshSignInAsync(user);
        return Results.LocalRedirect(to is ['/', not '/' and not '\\', ..] ? to : "/");
    }
}
