namespace InfoInterview.Web.Verbs;

/// <summary>What the program is asked to do on its command line; nothing said means to serve.</summary>
public static class CommandLine
{
    private const string Program = "infointerview";

    /// <summary>Runs the verb, or explains it when asked for <c>--help</c>.</summary>
    /// <param name="said">Where an explanation that was asked for goes.</param>
    /// <param name="complained">Where it goes when the words are not understood.</param>
    /// <returns>0 when it was done, 1 when it was not, 2 when the words are not understood.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter said, TextWriter complained)
    {
        var words = args.Where(a => !a.StartsWith('-')).ToArray();
        var verb = words.Length == 0 ? Verb.Default : Verb.All.FirstOrDefault(v => v.Name == words[0]);
        if (verb is null)
            return await ComplainAsync($"There is no verb “{words[0]}”. These are there:\n{List()}", complained);
        if (args.Any(a => a is "--help" or "-h" or "-?"))
            return await ExplainAsync(words.Length == 0 ? null : verb, said);
        var told = words.Skip(1).ToArray();
        if (told.Length != (verb.Takes is null ? 0 : 1))
            return await ComplainAsync($"“{verb.Name}” takes {(verb.Takes is null ? "nothing more" : $"one word, {verb.Takes}")}.\n{Explained(verb)}", complained);

        // Settings alone: to the configuration a path that begins with a slash would be a key, and the setting after it that key's value.
        return await verb.RunAsync([.. args.Where(a => a.StartsWith('-'))], told.FirstOrDefault() ?? "");
    }

    private static async Task<int> ExplainAsync(Verb? verb, TextWriter said)
    {
        await said.WriteLineAsync(verb is null ? List() : Explained(verb));
        return 0;
    }

    private static async Task<int> ComplainAsync(string words, TextWriter complained)
    {
        await complained.WriteLineAsync(words);
        return 2;
    }

    private static string List() =>
        string.Join('\n', Verb.All.Select(v => $"  {Program} {v.Written,-22}  {v.Does}").Append($"“{Program} VERB --help” says more of one."));

    private static string Explained(Verb verb) => $"{Program} {verb.Written}: {verb.Does}.\nIt ends with {verb.Ends}, 2 when the words are not understood.";
}
