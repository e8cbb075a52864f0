namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>
/// A body taken apart: greeting, core and sign-off. The core keeps the body's length and offsets; what does not belong
/// to it (greeting line, sign-off and all below it, the name, quoted lines) is blank there.
/// </summary>
internal sealed class BodyParts
{
    private const int GreetingMaxWords = 7;
    private const int NameMaxWords = 4;
    private const int SignOffLineMaxCharacters = 80;

    public BodyParts(string body, LanguagePack language, string? askerFullName)
    {
        var core = body.ToCharArray();
        var lines = Lines(body).ToList();
        foreach (var quoted in lines.Where(l => IsQuoted(body, l)))
            Blank(core, quoted);
        var written = lines.Where(l => !IsQuoted(body, l) && l.TrimmedIn(body).Length > 0).Select(l => l.TrimmedIn(body)).ToList();
        Unquoted = new string(core);

        if (written.Count > 0 && GreetingIn(body, written[0], language) is { } greeting)
        {
            Greeting = greeting;
            if (greeting == written[0])
                Blank(core, greeting);
        }

        SignOff = SignOffIn(body, written, language, askerFullName);
        if (SignOff is { } signOff)
            Blank(core, signOff);
        Core = new string(core);
        Words = WordsIn(Core).ToList();
        Sentences = SentencesIn(Core).ToList();
    }

    /// <summary>The greeting line, or the greeting that opens a longer first line; null when there is none.</summary>
    public Stretch? Greeting { get; }

    /// <summary>From the sign-off line, or the name, to the end; null when there is neither.</summary>
    public Stretch? SignOff { get; }

    /// <summary>The body without quoted lines, at the same offsets.</summary>
    public string Unquoted { get; }

    public string Core { get; }

    /// <summary>White-space tokens of the core that hold a letter or digit.</summary>
    public IReadOnlyList<Stretch> Words { get; }

    /// <summary>Stretches of the core that end in a full stop, a question or an exclamation mark.</summary>
    public IReadOnlyList<Stretch> Sentences { get; }

    public static IEnumerable<Stretch> WordsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            if (HasLetterOrDigit(text.AsSpan(start, i - start)))
                yield return new(start, i - start);
        }
    }

    private static IEnumerable<Stretch> SentencesIn(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var ends = text[i] is '.' or '?' or '!' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]);
            if (!ends && i + 1 < text.Length)
                continue;
            var sentence = new Stretch(start, i + 1 - start).TrimmedIn(text);
            if (HasLetterOrDigit(text.AsSpan(sentence.Start, sentence.Length)))
                yield return sentence;
            start = i + 1;
        }
    }

    private static IEnumerable<Stretch> Lines(string body)
    {
        for (var start = 0; start < body.Length;)
        {
            var end = body.IndexOf('\n', start);
            if (end < 0)
                end = body.Length;
            yield return new(start, end - start);
            start = end + 1;
        }
    }

    private static Stretch? GreetingIn(string body, Stretch line, LanguagePack language)
    {
        var opening = new Stretch(line.Start, Math.Min(line.Length, SignOffLineMaxCharacters)).Of(body);
        if (!language.Greetings.Any(g => new FoldedWords(opening).StartsWith(g) > 0))
            return null;
        if (opening.Length == line.Length && WordsIn(opening).Count() <= GreetingMaxWords)
            return line;
        var stop = opening.IndexOfAny([',', '!', ':', ';', '.', '—']);
        return stop > 0 ? new(line.Start, stop + 1) : new(line.Start, WordsIn(opening).Take(3).Last().End);
    }

    private static Stretch? SignOffIn(string body, List<Stretch> written, LanguagePack language, string? askerFullName)
    {
        if (written.Count < 2)
            return null;
        var names = new FoldedWords(askerFullName ?? "").All.ToHashSet();
        var dashes = written.FindIndex(1, l => l.Of(body) == "--");
        var above = dashes < 0 ? written : written[..dashes];
        var line = above.FindLastIndex(above.Count - 1, above.Count - 1, l => IsSignOff(l.Of(body), language, names));
        while (line > 1 && IsSignOff(written[line - 1].Of(body), language, names))
            line--;
        if (line < 0)
            line = dashes;
        if (line < 0 && WordsIn(written[^1].Of(body)).Count() is > 0 and <= NameMaxWords && written[^1].Of(body).IndexOfAny(['.', '?', '!']) < 0)
            line = written.Count - 1;
        return line < 1 ? null : new(written[line].Start, body.Length - written[line].Start);
    }

    // "Kind regards,", "Thanks, Marek", or a line that is nothing but the writer's own name.
    private static bool IsSignOff(string line, LanguagePack language, HashSet<string> names)
    {
        if (line.Length > SignOffLineMaxCharacters)
            return false;
        var words = new FoldedWords(line);
        var closing = language.SignOffs.Max(words.StartsWith);
        if (closing > 0 && (closing == words.Count || (line.Contains(',') && words.Count - closing <= NameMaxWords && line.IndexOfAny(['.', '?', '!']) < 0)))
            return true;
        return words.Count is > 0 and <= NameMaxWords && words.All.All(names.Contains);
    }

    private static bool IsQuoted(string body, Stretch line) => line.TrimmedIn(body) is { Length: > 0 } text && body[text.Start] == '>';

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune))
                return true;
        }

        return false;
    }

    private static void Blank(char[] core, Stretch part)
    {
        for (var i = part.Start; i < part.End; i++)
            core[i] = core[i] == '\n' ? '\n' : ' ';
    }
}
