using System.Text;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Text made even for comparing: lower case, single blanks, one kind of apostrophe and dash.</summary>
internal static class FoldedText
{
    /// <summary>The text, of which at most so many characters are read.</summary>
    public static string Of(string text, int most)
    {
        var folded = new StringBuilder(Math.Min(text.Length, most));
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, most)))
        {
            var even = letter switch
            {
                '’' or '‘' or '´' or '`' or 'ʼ' => '\'',
                '‐' or '‑' or '–' or '—' => '-',
                _ when char.IsWhiteSpace(letter) => ' ',
                _ => char.ToLowerInvariant(letter),
            };
            if (even != ' ' || (folded.Length > 0 && folded[^1] != ' '))
                folded.Append(even);
        }

        return folded.ToString();
    }
}
