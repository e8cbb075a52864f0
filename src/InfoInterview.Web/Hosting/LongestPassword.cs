using InfoInterview.Application.Accounts;
using InfoInterview.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace InfoInterview.Web.Hosting;

/// <summary>Refuses a password that is longer than signing in reads, so that nobody locks themselves out.</summary>
internal sealed class LongestPassword : IPasswordValidator<User>
{
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) => Task.FromResult(
        password is { Length: > AccountPolicy.PasswordMaxLength }
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordTooLong", Description = $"A password has at most {AccountPolicy.PasswordMaxLength} characters." })
            : IdentityResult.Success);
}
