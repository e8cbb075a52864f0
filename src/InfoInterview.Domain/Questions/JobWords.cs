using System.Text.RegularExpressions;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Questions;

/// <summary>Tells a question that asks for a job from one that only names work.</summary>
/// <remarks>The words and clauses are the request check's own (L04); a question may also ask outright without a seeking verb.</remarks>
internal static partial class JobWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    internal static bool Asks(string question) => Outright().IsMatch(LanguagePack.English.JobInnocent.Replace(question, " ")) || RequestCheck.JobAsk(question) is Severity.Error;

    internal static bool Names(string question) => RequestCheck.JobAsk(question) is not null;

    /// <summary>Asks outright, whatever stands beside it.</summary>
    [GeneratedRegex(@"\b(refer me|put in a (good )?word|hire me|(is|are) (you|they|your \w+|the \w+) (\w+ )?(hiring|recruiting)|(get|give|find|offer) me (a|an) (job|internship)|(could|can|may|might) (i|you)\b[^.?!;]{0,40}\b(job|internship|opening|vacancy))\b", Options, 250)]
    private static partial Regex Outright();
}
