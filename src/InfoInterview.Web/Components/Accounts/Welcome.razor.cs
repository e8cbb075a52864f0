using InfoInterview.Application.Accounts;
using InfoInterview.Data.Accounts;
using InfoInterview.Domain;
using InfoInterview.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace InfoInterview.Web.Components.Accounts;

/// <summary>Makes the first account, or a further one while sign-up is open.</summary>
public sealed partial class Welcome(IServiceProvider services, OpenAccount openAccount, SignUp signUp, SignInManager<User> signIn, NavigationManager navigation)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    [SupplyParameterFromForm]
    private WelcomeForm Form { get; set; } = default!;

    private bool First { get; set; }

    private bool MayEnter { get; set; }

    private bool Safe { get; set; }

    private bool NeedsCode { get; set; }

    private string? Problem { get; set; }

    private WelcomeDoor Door => services.GetRequiredService<WelcomeDoor>();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Form ??= new WelcomeForm();
        if (Context.User.Identity?.IsAuthenticated is true)
            navigation.NavigateTo("/welcome/people");
        First = await Door.IsOpenAsync(Context.RequestAborted);
        MayEnter = First || await signUp.IsOpenAsync(Context.RequestAborted);
        Safe = WelcomeDoor.IsSafeToSignIn(Context);
        NeedsCode = WelcomeDoor.NeedsCode(Context);
    }

    private async Task CreateAsync()
    {
        if (!MayEnter || !Safe)
            return;
        if (First && !Door.Admits(Context, Form.Code))
        {
            Problem = "That is not the one-time code. Nothing was saved; look for the newest line in InfoInterview's log.";
            return;
        }

        try
        {
            var user = await openAccount.RunAsync(
                new OpenAccount.Input(Form.FullName ?? "", Form.Email ?? "", Form.Password ?? "", Form.TimeZone ?? "", Form.Region ?? ""), Context.RequestAborted);
            await signIn.SignInAsync(user, isPersistent: true);
        }
        catch (RefusedException refused)
        {
            Problem = refused.Message;
            return;
        }

        navigation.NavigateTo("/welcome/people", forceLoad: true);
    }

    private sealed class WelcomeForm
    {
        public string? FullName { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }

        public string? TimeZone { get; set; }

        public string? Region { get; set; }

        public string? Code { get; set; }
    }
}
