using System.Net;
using InfoInterview.Application.Accounts;

namespace InfoInterview.Web.Hosting;

/// <summary>Who may make the first account: somebody at this machine, or somebody who can read its log. Later, sign-up decides.</summary>
internal sealed class WelcomeDoor(SignUp signUp, SetupCode code)
{
    private bool _closed;

    /// <summary>Whether the installation still waits for its first account.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken)
    {
        if (_closed)
            return false;
        _closed = !await signUp.IsNewInstallationAsync(cancellationToken);
        return !_closed;
    }

    /// <summary>Whether this visitor must type the code from the log.</summary>
    public static bool NeedsCode(HttpContext context) => !IsLoopback(context);

    /// <summary>Whether this visitor may make the first account.</summary>
    public bool Admits(HttpContext context, string? typedCode) => IsLoopback(context) || code.Is(typedCode);

    /// <summary>Over plain http only this machine may sign in: elsewhere the password could be read on the way.</summary>
    public static bool IsSafeToSignIn(HttpContext context) => context.Request.IsHttps || IsLoopback(context);

    private static bool IsLoopback(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote) && !context.Request.Headers.ContainsKey("X-Forwarded-For");
}
