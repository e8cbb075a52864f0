using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace InfoInterview.Web.Components;

/// <summary>The document. It is never interactive; whether its page is depends on the page.</summary>
public sealed partial class App
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    /// <summary>The chosen colours, or null while the system decides: then the script in the head does, before the first paint.</summary>
    private string? Theme => Context.Request.Cookies["ii-theme"] is "light" or "dark" ? Context.Request.Cookies["ii-theme"] : null;

    private IComponentRenderMode? Mode => Context.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
