using InfoInterview.Application.Accounts;
using InfoInterview.Domain.Accounts;
using InfoInterview.Web.Components.Kit;
using InfoInterview.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace InfoInterview.Web.Components.Accounts;

/// <summary>Says above every page of a practice space that it is one, with the way back.</summary>
public sealed partial class PracticeNote(ShellNotes notes)
{
    [CascadingParameter]
    private Task<AuthenticationState>? SignedIn { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (SignedIn is not null && (await SignedIn).User.HasClaim(AccountPolicy.PracticeClaim, "true"))
            notes.ShowBanner(Words);
    }

    private static RenderFragment Words => builder =>
    {
        builder.AddMarkupContent(0, "<span>Practice space: everybody here is invented and nothing leaves.</span><a href=\"/practice\">Practice mailbox</a>");
        builder.OpenComponent<SpaceButton>(1);
        builder.AddComponentParameter(2, nameof(SpaceButton.To), SpaceKind.Real);
        builder.AddComponentParameter(3, nameof(SpaceButton.Weight), Weight.Text);
        builder.AddComponentParameter(4, nameof(SpaceButton.ChildContent), (RenderFragment)(words => words.AddContent(0, "Back to the real one")));
        builder.CloseComponent();
    };
}
