using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>
/// What the rules know of one language. A pattern is a list of alternatives that stand as whole words; in them a space is
/// any white space and an apostrophe is either kind. Word lists are in lower case without accents.
/// </summary>
internal sealed record LanguagePack
{
    /// <summary>How long one match may take. A rule that runs out of it says so in a warning.</summary>
    public const int MatchTimeOutMilliseconds = 1000;

    private static readonly JsonSerializerOptions FileForm = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new PatternConverter() },
    };

    public static LanguagePack English { get; } = Load("english");

    public required IReadOnlyList<string> Greetings { get; init; }
    public required IReadOnlyList<string> NamelessGreetings { get; init; }
    public required IReadOnlyList<string> SignOffs { get; init; }
    public required HashSet<string> StopWords { get; init; }
    public required IReadOnlyList<string> LegalForms { get; init; }
    public required HashSet<string> Ranks { get; init; }
    public required HashSet<string> Acronyms { get; init; }
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }
    public required Regex Job { get; init; }
    public required Regex JobNegated { get; init; }
    public required Regex JobInnocent { get; init; }
    public required Regex JobSeeking { get; init; }
    public required Regex ClauseBreak { get; init; }
    public required Regex Duration { get; init; }
    public required Regex VagueDuration { get; init; }
    public required Regex QuestionOpening { get; init; }
    public required Regex SharedPast { get; init; }
    public required Regex TheirWork { get; init; }
    public required Regex Me { get; init; }
    public required Regex You { get; init; }
    public required Regex Flexible { get; init; }
    public required Regex Window { get; init; }
    public required IReadOnlyDictionary<string, Regex> Channels { get; init; }
    public required Regex Enclosure { get; init; }
    public required Regex Cv { get; init; }
    public required IReadOnlyDictionary<string, Regex> Asks { get; init; }
    public required Regex LoudSubject { get; init; }
    public required Regex Pressure { get; init; }
    public required Regex Praise { get; init; }
    public required Regex EmptyOpening { get; init; }
    public required Regex OwnName { get; init; }
    public required IReadOnlyList<PlainWords> WornPhrases { get; init; }
    public required Regex EasyOut { get; init; }
    public required Regex IFollowUp { get; init; }
    public required Regex Guilt { get; init; }

    private static LanguagePack Load(string language)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("RequestCheck/" + language)
            ?? throw new InvalidOperationException($"The language pack {language} is not in the assembly.");
        return JsonSerializer.Deserialize<LanguagePack>(file, FileForm)!;
    }

    /// <summary>A worn phrase and what says the same plainly; null when leaving it out is best.</summary>
    internal sealed record PlainWords(Regex Pattern, string? Instead);

    private sealed class PatternConverter : JsonConverter<Regex>
    {
        public override Regex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var alternatives = JsonSerializer.Deserialize<string[]>(ref reader)!;
            var pattern = string.Join('|', alternatives).Replace(" ", @"\s+", StringComparison.Ordinal).Replace("'", "['’]", StringComparison.Ordinal);
            return new Regex($@"(?<!\w)(?:{pattern})(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(MatchTimeOutMilliseconds));
        }

        public override void Write(Utf8JsonWriter writer, Regex value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
