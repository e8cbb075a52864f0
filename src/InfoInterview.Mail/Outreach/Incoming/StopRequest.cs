namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Hears a wish not to be written to again. It is put before the user, who decides, so it may hear one too many.</summary>
internal static class StopRequest
{
    private const int MostRead = 3_000;
    private static readonly Phrases Asking = Phrases.Load("stop", "asking");
    private static readonly Phrases Alone = Phrases.Load("stop", "alone");
    private static readonly Phrases Otherwise = Phrases.Load("stop", "butAnotherWay");

    /// <summary>Whether what they said, or the subject in a mail that says nothing more, asks for it.</summary>
    public static bool IsIn(string subject, string said)
    {
        var text = FoldedText.Of(said, MostRead).Trim(' ', '.', '!', ',');
        if (Alone.Equal(text) || (Alone.Equal(FoldedText.Of(subject, 100).Trim(' ', '.', '!')) && text.Length < 200))
            return true;
        foreach (var start in Starts(text))
        {
            if (Otherwise.AtStartOf(text[start..]) is null)
                return true;
        }

        return false;
    }

    /// <summary>Where the words after each such phrase begin.</summary>
    private static IEnumerable<int> Starts(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = Asking.IndexIn(text.AsSpan(at));
            if (found < 0)
                yield break;
            at += found;
            var phrase = Asking.AtStartOf(text[at..])!;
            at += phrase.Length;
            yield return at;
        }
    }
}
