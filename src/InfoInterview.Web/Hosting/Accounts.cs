using System.Security.Claims;
using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace InfoInterview.Web.Hosting;

/// <summary>Signing in: Identity over our store, one cookie, everything closed unless said otherwise.</summary>
internal static class Accounts
{
    /// <summary>Registers Identity, the cookie and who acts in a scope.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<User>(options =>
        {
            options.User.RequireUniqueEmail = true;
            options.Password.RequiredLength = AccountPolicy.PasswordMinLength;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredUniqueChars = 3;
            options.Lockout.MaxFailedAccessAttempts = AccountPolicy.WrongPasswords;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddPasswordValidator<LongestPassword>().AddSignInManager().AddDefaultTokenProviders();
        services.AddScoped<IUserStore<User>, UserOnlyStore<User, AppDbContext, Guid>>();
        services.AddScoped<IUserClaimsPrincipalFactory<User>, SpacePrincipalFactory>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, Cookie);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<IHttpContextAccessor>((options, accessor) => options.Cookie = new HostCookie(accessor)
        {
            Name = "InfoInterview.Forms",
            HttpOnly = true,
            IsEssential = true,
            Path = "/",
            SameSite = SameSiteMode.Strict,
            SecurePolicy = CookieSecurePolicy.SameAsRequest,
        });
        services.AddScoped<AuthenticationStateProvider, RevalidatingSignIn>();
        services.AddScoped<CircuitHandler, CircuitActor>().AddScoped<CircuitHandler, LeftSpaceCircuit>();
        services.AddSingleton<SetupCode>();
        services.AddSingleton<WelcomeDoor>();
        return services;
    }

    /// <summary>Puts who is signed in into the request's scope; after authentication.</summary>
    public static WebApplication UseActor(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            Act(context.RequestServices.GetRequiredService<Actor>(), context.User);
            return next(context);
        });
        return app;
    }

    /// <summary>Lets the scope act for the signed-in user's active space.</summary>
    public static void Act(Actor actor, ClaimsPrincipal user)
    {
        if (Guid.TryParse(user.FindFirstValue(AccountPolicy.OwnerClaim), out var owner))
            actor.ActFor(new OwnerId(owner));
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "InfoInterview";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.CookieManager = new HostCookies();
        options.ExpireTimeSpan = TimeSpan.FromDays(30);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "to";
        options.Events.OnValidatePrincipal = async context =>
        {
            await SecurityStampValidator.ValidatePrincipalAsync(context);
            await LeftSpace.MoveOnAsync(context);
        };
        options.Events.OnRedirectToLogin = async context =>
        {
            var door = context.HttpContext.RequestServices.GetRequiredService<WelcomeDoor>();
            var isNew = await door.IsOpenAsync(context.HttpContext.RequestAborted);
            context.Response.Redirect(isNew ? "/welcome" : context.RedirectUri);
        };
    }
}
