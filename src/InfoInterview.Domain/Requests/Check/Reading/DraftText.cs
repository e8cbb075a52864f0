using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>A draft as the rules read it.</summary>
internal sealed class DraftText
{
    public DraftText(DraftToCheck draft, LanguagePack language)
    {
        (Draft, Language) = (draft, language);
        (NormalSubject, NormalBody) = (new(draft.Subject), new(draft.Body));
        Parts = new(NormalBody.Text, language, draft.AskerFullName);
    }

    public DraftToCheck Draft { get; }
    public LanguagePack Language { get; }
    public NormalText NormalSubject { get; }
    public NormalText NormalBody { get; }
    public BodyParts Parts { get; }
    public string Subject => NormalSubject.Text;
    public string Body => NormalBody.Text;
    public string Core => Parts.Core;
    public MessageKind Kind => Draft.Kind;
    public ContactFacts Contact => Draft.Contact;

    public FoldedWords CoreWords => field ??= new(Core);
    public FoldedWords BodyWords => field ??= new(Body);
    public FoldedWords SubjectWords => field ??= new(Subject);
    public IReadOnlyList<Link> Links => field ??= [.. Link.In(Parts.Unquoted)];
    public IReadOnlyList<Duration> Durations => field ??= [.. Duration.In(Core, Language)];

    /// <summary>Minutes to write into the text when it names none.</summary>
    public int MinutesToAsk => Draft.Request.AskedMinutes ?? 15;

    /// <summary>A chat message or a LinkedIn note: too short for the rules on balance, breadth and full name.</summary>
    public bool IsShort => WordBudget.CharactersFor(Kind) is not null;

    /// <summary>Said by voice from talking points: no greeting line, no sign-off.</summary>
    public bool IsSpoken => Kind == MessageKind.RequestCall;

    /// <summary>It opens a thread: nothing was written before it.</summary>
    public bool OpensThread => (Kind.IsRequest() || Kind == MessageKind.IntroAsk) && !Draft.Request.InThread;

    /// <summary>The sentence of the core that holds a stretch; null when none does.</summary>
    public Stretch? SentenceAround(Stretch stretch)
    {
        foreach (var sentence in Parts.Sentences)
        {
            if (sentence.Overlaps(stretch))
                return sentence;
        }

        return null;
    }

    /// <summary>The length of time the draft asks for: the first one in a question, else the first one.</summary>
    public Duration? AskedDuration =>
        Durations.FirstOrDefault(d => SentenceAround(d.At) is { } s && Core[s.End - 1] == '?') ?? (Durations.Count > 0 ? Durations[0] : null);

    /// <summary>Where the first two sentences end.</summary>
    public int OpeningEnd => Parts.Sentences.Count == 0 ? 0 : Parts.Sentences[Math.Min(1, Parts.Sentences.Count - 1)].End;

    /// <summary>Words of a fact that can be recognised in a text: no stop words, and long or with a capital.</summary>
    public IEnumerable<string> KeyWords(string? fact) => BodyParts.WordsIn(fact ?? "")
        .SelectMany(w => w.Of(fact!).Split('-', '/', '(', ')'))
        .Where(w => w.Any(char.IsLetter) && (w.Count(char.IsLetter) >= 4 || char.IsUpper(w[0])))
        .Where(w => new FoldedWords(w).All.Any(f => !Language.StopWords.Contains(f)));

    /// <summary>The contact's name for a sentence, or words that stand for it.</summary>
    public string Them => Contact.Called?.Trim() ?? "this person";
}
