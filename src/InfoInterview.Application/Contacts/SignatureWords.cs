using System.Text.RegularExpressions;
using InfoInterview.Domain.Contacts;

namespace InfoInterview.Application.Contacts;

/// <summary>What a word in a signature is when it can be nothing else: part of a role, of an organisation's name, a title, a greeting.</summary>
internal static partial class SignatureWords
{
    private static readonly HashSet<string> Titles = ["dr", "prof", "professor", "mr", "mrs", "ms", "mx", "ing", "mgr", "bc", "phdr", "mudr", "herr", "frau", "sir", "dame", "rev"];

    private static readonly HashSet<string> Particles =
        ["van", "von", "de", "da", "di", "del", "della", "der", "den", "des", "du", "la", "le", "dos", "ter", "ten", "bin", "ibn", "al", "el", "zu", "zum", "af", "av", "y", "e", "st"];

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    private static readonly HashSet<string> Roles =
    [
        "engineer", "manager", "director", "head", "chief", "senior", "junior", "lead", "leader", "officer", "partner", "associate", "analyst", "scientist", "researcher", "fellow",
        "designer", "developer", "architect", "consultant", "advisor", "adviser", "coordinator", "assistant", "intern", "trainee", "student", "lecturer", "teacher", "tutor", "founder", "cofounder",
        "co-founder", "owner", "president", "vp", "ceo", "cto", "cfo", "coo", "editor", "writer", "journalist", "producer", "recruiter", "accountant", "lawyer", "attorney", "solicitor", "nurse",
        "specialist", "expert", "strategist", "planner", "supervisor", "secretary", "executive", "representative", "agent", "freelance", "freelancer", "hydrologist", "programmer", "administrator",
        "leiter", "leiterin", "geschaftsfuhrer", "berater", "beraterin", "ingenieur", "ingenieurin", "vertrieb", "directora", "ingeniero", "ingeniera", "responsable", "directeur", "directrice",
    ];

    private static readonly HashSet<string> Places =
    [
        "inc", "ltd", "llc", "llp", "plc", "gmbh", "ag", "kg", "se", "ab", "oy", "bv", "nv", "sa", "srl", "spa", "corp", "corporation", "co", "company", "group", "grupo", "gruppe", "holding", "university",
        "universitat", "universite", "universidad", "univerzita", "college", "school", "institute", "institut", "department", "ministry", "agency", "bank", "hospital", "foundation", "association",
        "society", "council", "studio", "studios", "labs", "solutions", "technologies", "partners", "consulting", "services", "survey",
    ];

    public static bool IsTitle(string word) => Titles.Contains(Bare(word));

    public static bool IsParticle(string word) => Particles.Contains(word.TrimEnd('.').ToLowerInvariant());

    public static bool IsSuffix(string word) => Suffixes.Contains(Bare(word));

    /// <summary>It says what somebody does.</summary>
    public static bool SaysRole(string text) => Any(text, word => Roles.Contains(word) || word.EndsWith("ologist", StringComparison.Ordinal));

    /// <summary>It says where somebody works.</summary>
    public static bool SaysPlace(string text) => Any(text, Places.Contains);

    /// <summary>It speaks to somebody: whoever is named in it is not the one who signed.</summary>
    public static bool Greets(string line) => Greeting().IsMatch(line);

    /// <summary>PhD, MBA, P.E.: letters after a name.</summary>
    public static bool IsLetters(string text) => text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).All(w => IsTitle(w) || (w.Length <= 5 && w.Count(char.IsUpper) >= 2));

    /// <summary>Written in capitals, as a family name is among others that are not.</summary>
    public static bool IsLoud(string word) => word.Count(char.IsLetter) > 1 && !word.Contains('.', StringComparison.Ordinal) && !word.Any(char.IsLower) && word.Any(char.IsUpper);

    private static bool Any(string text, Func<string, bool> says) => text.Split([' ', ',', '(', ')', '|'], StringSplitOptions.RemoveEmptyEntries).Any(w => says(Bare(w)));

    // "S.A." and "sa" are one word.
    private static string Bare(string word) => FoldedText.Of(word.Replace(".", "", StringComparison.Ordinal));

    [GeneratedRegex(@"^(?:hi|hello|hey|dear|good (?:morning|day|afternoon|evening)|hallo|liebe[rs]?|sehr geehrte[rs]?|guten (?:tag|morgen)|hola|estimad[oa]s?|bonjour|ch[eè]re?s?|dobr[yý] den|ahoj)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Greeting();
}
