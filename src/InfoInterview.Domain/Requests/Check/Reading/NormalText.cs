using System.Globalization;
using System.Text;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>
/// Text as the rules read it (composed characters, LF line ends, no broken surrogates), with the way back to the
/// offsets its writer sees. Only as much is read as a message may hold.
/// </summary>
internal sealed class NormalText
{
    // All below this is composed already; a longer element than this is a heap of marks that only takes time to compose.
    private const char FirstMark = '\u0300';
    private const int ElementMaxLength = 32;

    // For each character of Text, where the user-perceived character it belongs to starts in what was typed; null when nothing moved.
    private readonly List<int>? _origins;

    public NormalText(string typed)
    {
        var valid = WithoutLoneSurrogates(typed.Length > Message.BodyMaxLength ? typed[..Message.BodyMaxLength] : typed);
        if (!valid.Contains('\r') && !valid.AsSpan().ContainsAnyInRange(FirstMark, char.MaxValue))
        {
            Text = valid;
            return;
        }

        var text = new StringBuilder(valid.Length);
        _origins = new List<int>(valid.Length + 1);
        for (var at = 0; at < valid.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(valid, at);
            var element = valid[at] == '\r' ? "\n" : valid.Substring(at, length);
            if (length <= ElementMaxLength)
                element = element.Normalize(NormalizationForm.FormC);
            text.Append(element);
            _origins.AddRange(Enumerable.Repeat(at, element.Length));
            at += length;
        }

        _origins.Add(valid.Length);
        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The same stretch in the text as typed.</summary>
    public Stretch AsTyped(Stretch stretch)
    {
        if (_origins is null)
            return stretch;
        var start = _origins[stretch.Start];
        if (stretch.Length == 0)
            return new(start, 0);
        var (last, end) = (_origins[stretch.End - 1], stretch.End);
        while (_origins[end] == last)
            end++;
        return new(start, _origins[end] - start);
    }

    // U+FFFD is one unit, as a lone surrogate is, so no offset moves.
    private static string WithoutLoneSurrogates(string text)
    {
        StringBuilder? mended = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                (mended ??= new StringBuilder(text))[i] = '\uFFFD';
        }

        return mended?.ToString() ?? text;
    }
}
