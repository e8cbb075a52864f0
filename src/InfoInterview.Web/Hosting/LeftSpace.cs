using System.Security.Claims;
using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace InfoInterview.Web.Hosting;

/// <summary>A sign-in may name a practice space that was left for good meanwhile, in this browser or another.</summary>
internal static class LeftSpace
{
    /// <summary>The practice space that somebody is signed in to; null in a real one, which nobody leaves for good.</summary>
    public static OwnerId? PracticeOf(ClaimsPrincipal user) =>
        user.HasClaim(AccountPolicy.PracticeClaim, "true") && Guid.TryParse(user.FindFirstValue(AccountPolicy.OwnerClaim), out var owner) ? new OwnerId(owner) : null;

    /// <summary>Renews the cookie of such a sign-in, so that it names the user's active space. One that does not hold any more opens nothing.</summary>
    public static async Task MoveOnAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is not { } principal || PracticeOf(principal) is not { } practice)
            return;
        var services = context.HttpContext.RequestServices;
        if (await services.GetRequiredService<AppDbContext>().Spaces.AnyAsync(s => s.Id == practice, context.HttpContext.RequestAborted))
            return;
        var signIn = services.GetRequiredService<SignInManager<User>>();
        if (await signIn.ValidateSecurityStampAsync(principal) is not { } user)
        {
            context.RejectPrincipal();
            return;
        }

        context.ReplacePrincipal(await signIn.CreateUserPrincipalAsync(user));
        context.ShouldRenew = true;
    }
}
