namespace InfoInterview.Web.Verbs;

/// <summary>One thing the program can be asked to do.</summary>
/// <param name="Name">The word for it.</param>
/// <param name="Takes">What it must be told, such as "FILE"; null when nothing.</param>
/// <param name="Does">In one line, for the list.</param>
/// <param name="Ends">What its exit codes mean.</param>
/// <param name="RunAsync">Does it: the settings on the command line, and what it was told.</param>
internal sealed record Verb(string Name, string? Takes, string Does, string Ends, Func<string[], string, Task<int>> RunAsync)
{
    private const string Refused = "1 when it could not; the reason is on standard error";

    /// <summary>What is done when no verb is given.</summary>
    public static Verb Default => All[0];

    /// <summary>Every verb there is.</summary>
    public static IReadOnlyList<Verb> All { get; } =
    [
        new("serve", null, "serve the pages until it is stopped (default)", $"0 when it was stopped, {Refused}", (args, _) => Serve.RunAsync(args)),
        new("migrate", null, "bring the database up to this version, then stop; not beside a running server", $"0 when it is up to date, {Refused}", (args, _) => Migrate.RunAsync(args)),
        new("backup", "FILE", "copy the SQLite database to FILE while it is in use", $"0 when it is copied, {Refused}", Backup.RunAsync),
        new("reset-password", "EMAIL", "print a one-time link to set a new password", $"0 when the link is printed, {Refused}", ResetPassword.RunAsync),
        new("check-config", null, "say what the configuration means", $"0 when it holds, {Refused}", (args, _) => CheckConfig.RunAsync(args)),
        new("healthcheck", null, "ask the running server whether it is ready", "0 when it is, 1 when it is not or none answers", (args, _) => HealthCheck.RunAsync(args)),
    ];

    /// <summary>How it is written on the command line, without the program's own name.</summary>
    public string Written => Takes is null ? Name : $"{Name} {Takes}";
}
