using InfoInterview.Data.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace InfoInterview.Web.Components.Accounts;

/// <summary>Changes the password of who is signed in, and ends every other sign-in.</summary>
public sealed partial class ChangePassword(UserManager<User> users, SignInManager<User> signIn, NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm]
    private PasswordForm Form { get; set; } = default!;

    private string? Problem { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized() => Form ??= new PasswordForm();

    private async Task ChangeAsync()
    {
        var user = await users.GetUserAsync(Context.User);
        if (user is null)
            return;
        var result = await users.ChangePasswordAsync(user, Form.Present ?? "", Form.Wanted ?? "");
        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(user);
            navigation.NavigateTo("/settings?changed=password", forceLoad: true);
            return;
        }

        Problem = result.Errors.Any(e => e.Code == "PasswordMismatch")
            ? "That is not your present password. Nothing was changed; type it again."
            : result.Errors.FirstOrDefault()?.Description + " Nothing was changed; choose another.";
    }

    private sealed class PasswordForm
    {
        public string? Present { get; set; }

        public string? Wanted { get; set; }
    }
}
