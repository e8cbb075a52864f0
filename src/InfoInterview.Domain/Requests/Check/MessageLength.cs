using System.Globalization;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests.Check;

/// <summary>How long a draft is. Greeting, sign-off, signature and quoted lines do not count as words.</summary>
/// <param name="Words">Words between greeting and sign-off.</param>
/// <param name="Characters">Characters of the whole trimmed text.</param>
/// <param name="Budget">The kind's word budget, if it has one.</param>
/// <param name="CharacterLimit">The kind's character limit, if it is counted in characters.</param>
/// <param name="PhoneLines">Lines the body takes on a phone.</param>
public sealed record MessageLength(int Words, int Characters, WordBudget? Budget, int? CharacterLimit, int PhoneLines)
{
    /// <summary>Characters in one line of mail on a phone; our own measure of a common screen.</summary>
    public const int PhoneLineCharacters = 40;

    /// <summary>Lines of mail a phone shows below the subject; our own measure of a common screen.</summary>
    public const int PhoneScreenLines = 25;

    /// <summary>The body can be read on a phone without scrolling.</summary>
    public bool FitsOnePhoneScreen => PhoneLines <= PhoneScreenLines;

    /// <summary>What stands under the letter: "79 words, 75 is better", "70 words" or "177 of 200 characters".</summary>
    public string Sentence
    {
        get
        {
            if (CharacterLimit is { } limit)
                return string.Create(CultureInfo.InvariantCulture, $"{Characters} of {limit} characters");
            var words = string.Create(CultureInfo.InvariantCulture, $"{Words} {(Words == 1 ? "word" : "words")}");
            return Budget is { } budget && Words > budget.Target
                ? string.Create(CultureInfo.InvariantCulture, $"{words}, {budget.Target} is better")
                : words;
        }
    }
}
