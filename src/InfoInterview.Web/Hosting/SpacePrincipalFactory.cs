using System.Security.Claims;
using InfoInterview.Application.Accounts;
using InfoInterview.Data;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace InfoInterview.Web.Hosting;

/// <summary>Adds the active space to who is signed in, after seeing that it is theirs.</summary>
internal sealed class SpacePrincipalFactory(UserManager<User> users, IOptions<IdentityOptions> options, AppDbContext db)
    : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var active = new OwnerId(user.ActiveOwnerId);
        var theirs = new UserId(user.Id);
        var space = await db.Spaces.SingleAsync(s => s.Id == active && s.UserId == theirs);
        identity.AddClaim(new Claim(AccountPolicy.OwnerClaim, space.Id.ToString()));
        if (space.Kind is SpaceKind.Practice)
            identity.AddClaim(new Claim(AccountPolicy.PracticeClaim, "true"));
        return identity;
    }
}
