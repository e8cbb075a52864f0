using System.Text.RegularExpressions;

namespace InfoInterview.Domain.Questions;

/// <summary>Tells a question that asks for a job from one that only names work.</summary>
/// <remarks>Patterns of method.md 2.4 (JOB, NEGATED, allow-list, seeking verbs), for one question at a time.</remarks>
internal static partial class JobWords
{
    internal static bool Asks(string question)
    {
        var text = Allowed().Replace(question, " ");
        return Direct().IsMatch(text) || (Job().IsMatch(text) && Seeking().IsMatch(text) && !Negated().IsMatch(text));
    }

    internal static bool Names(string question) => Job().IsMatch(Allowed().Replace(question, " "));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(job title|your job|day job|on the job|you (were|got) hired|your internship|my internship)\b", Options, 250)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"\b(jobs?|openings?|vacanc(y|ies)|hiring|hired?|internships?|recruit(ing|ment)?|job leads?|employment|refer me|put in a (good )?word)\b", Options, 250)]
    private static partial Regex Job();

    [GeneratedRegex(@"\b(looking|hoping|interested|apply|know of|any|open|pass on)\b", Options, 250)]
    private static partial Regex Seeking();

    [GeneratedRegex(@"(\b(not|never|without|cannot)\b|n['’]t\b)((?!\bbut\b)[^.?!;]){0,40}\b(jobs?|openings?|vacanc\w+|hir(e|ed|ing)|internships?|employment)\b", Options, 250)]
    private static partial Regex Negated();

    /// <summary>Asks outright, whatever stands beside it.</summary>
    [GeneratedRegex(@"\b(refer me|put in a (good )?word|hire me|(is|are) (you|they|your \w+|the \w+) (\w+ )?(hiring|recruiting)|(get|give|find|offer) me (a|an) (job|internship)|(could|can|may|might) (i|you)\b[^.?!;]{0,40}\b(job|internship|opening|vacancy))\b", Options, 250)]
    private static partial Regex Direct();
}
