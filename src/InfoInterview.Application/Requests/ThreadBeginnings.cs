namespace InfoInterview.Application.Requests;

/// <summary>Shortens the words of a thread's entries, so that a long history is read at a glance and stays small.</summary>
internal static class ThreadBeginnings
{
    private const int MostCharacters = 280;

    /// <summary>The entry with at most the first 280 characters of its words, cut after a word.</summary>
    public static ThreadEntry Of(ThreadEntry entry)
    {
        if (entry.Body is not { Length: > MostCharacters } body)
            return entry;
        var end = body.LastIndexOfAny([' ', '\n', '\t'], MostCharacters - 1);
        var beginning = body[..(end > 0 ? end : MostCharacters - 1)];
        if (char.IsHighSurrogate(beginning[^1]))
            beginning = beginning[..^1];
        return entry with { Body = $"{beginning.TrimEnd()}…", WordsInAll = body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length };
    }
}
