namespace InfoInterview.Web.Hosting;

/// <summary>A cookie that over https carries the <c>__Host-</c> prefix, as <see cref="HostCookies"/> gives it to the sign-in; plain http may not have it.</summary>
internal sealed class HostCookie(IHttpContextAccessor accessor) : CookieBuilder
{
    /// <inheritdoc/>
    public override string? Name
    {
        get => accessor.HttpContext is { Request.IsHttps: true } ? $"__Host-{base.Name}" : base.Name;
        set => base.Name = value;
    }
}
