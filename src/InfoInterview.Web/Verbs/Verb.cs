namespace InfoInterview.Web.Verbs;

/// <summary>What the program is asked to do on its command line; nothing said means to serve.</summary>
internal static class Verb
{
    private const string Words = """
        infointerview [serve]                serve the pages (default)
        infointerview migrate                bring the database up to this version, then stop
        infointerview backup FILE            copy the SQLite database to FILE while it is in use
        infointerview reset-password EMAIL   print a one-time link to set a new password
        infointerview check-config           say what the configuration means
        infointerview healthcheck            ask the running server whether it is ready
        """;

    /// <summary>Runs the verb.</summary>
    /// <returns>0 when it was done, 1 when it was not, 2 when the words are not understood.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var verb = args.FirstOrDefault(a => !a.StartsWith('-')) ?? "serve";
        return (verb, args.Where(a => !a.StartsWith('-')).Skip(1).ToArray()) switch
        {
            ("serve", []) => await Serve.RunAsync(args),
            ("migrate", []) => await Migrate.RunAsync(args),
            ("backup", [var file]) => await Backup.RunAsync(args, file),
            ("reset-password", [var email]) => await ResetPassword.RunAsync(args, email),
            ("check-config", []) => await CheckConfig.RunAsync(args),
            ("healthcheck", []) => await HealthCheck.RunAsync(args),
            _ => await ExplainAsync(),
        };
    }

    private static async Task<int> ExplainAsync()
    {
        await Console.Error.WriteLineAsync(Words);
        return 2;
    }
}
