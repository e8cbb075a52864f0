using System.Text;
using InfoInterview.Data.Accounts;
using InfoInterview.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace InfoInterview.Web.Components.Accounts;

/// <summary>Sets a new password by the one-time link that <c>reset-password</c> prints.</summary>
public sealed partial class NewPassword(UserManager<User> users, SignInManager<User> signIn, NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm]
    private NewPasswordForm Form { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "for")]
    private string? UserId { get; set; }

    [SupplyParameterFromQuery(Name = "with")]
    private string? Token { get; set; }

    private bool Safe { get; set; }

    private string? Problem { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Form ??= new NewPasswordForm();
        Safe = WelcomeDoor.IsSafeToSignIn(Context);
    }

    private async Task SetAsync()
    {
        if (!Safe)
            return;
        var user = Guid.TryParse(UserId, out var id) ? await users.FindByIdAsync(id.ToString()) : null;
        var result = user is null || !TryDecode(Token, out var token)
            ? IdentityResult.Failed(new IdentityError { Code = "InvalidToken" })
            : await users.ResetPasswordAsync(user, token, Form.Password ?? "");
        if (result.Succeeded)
        {
            await signIn.SignInAsync(user!, isPersistent: true);
            navigation.NavigateTo("/", forceLoad: true);
        }

        Problem = result.Errors.Any(e => e.Code == "InvalidToken")
            ? "This link has been used or is too old. Nothing was changed; print a new one with reset-password."
            : result.Errors.FirstOrDefault()?.Description + " Nothing was changed; choose another.";
    }

    private static bool TryDecode(string? text, out string token)
    {
        token = "";
        try
        {
            token = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text ?? ""));
            return token.Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private sealed class NewPasswordForm
    {
        public string? Password { get; set; }
    }
}
