using InfoInterview.Application.Accounts;
using InfoInterview.Data.Accounts;
using InfoInterview.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace InfoInterview.Web.Components.Accounts;

/// <summary>Signs in with e-mail and password.</summary>
public sealed partial class SignIn(SignInManager<User> signIn, SignUp signUp, NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm]
    private SignInForm Form { get; set; } = default!;

    /// <summary>Where the visitor wanted to go; a path of this site only.</summary>
    [SupplyParameterFromQuery(Name = "to")]
    private string? To { get; set; }

    private bool Safe { get; set; }

    /// <summary>Others may make an account here, which needs a safe way just as signing in does.</summary>
    private bool MayMakeAccount { get; set; }

    private string? Problem { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new SignInForm();
        Safe = WelcomeDoor.IsSafeToSignIn(Context);
        MayMakeAccount = Safe && await signUp.IsOpenAsync(Context.RequestAborted);
    }

    private async Task EnterAsync()
    {
        if (!Safe)
            return;
        var password = Form.Password ?? "";
        var result = password.Length > AccountPolicy.PasswordMaxLength
            ? SignInResult.Failed
            : await signIn.PasswordSignInAsync(Form.Email ?? "", password, isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded)
            navigation.NavigateTo(LocalPath(To), forceLoad: true);
        Problem = result.IsLockedOut
            ? "Too many wrong passwords. Wait five minutes, then try again; your data is safe."
            : "That address and password do not belong together. Check both and try again.";
    }

    private static string LocalPath(string? wanted) =>
        wanted is ['/', ..] && !wanted.StartsWith("//", StringComparison.Ordinal) && !wanted.Contains('\\', StringComparison.Ordinal) ? wanted : "/";

    private sealed class SignInForm
    {
        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
