using System.Text;
using MimeKit.Text;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>HTML as plain text: paragraphs, lines and list items, the words of links, and quotes marked with <c>&gt;</c>. Nothing is fetched or run.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly HtmlQuotes _quotes = new();
    private readonly int _most;
    private HtmlTagId _skipped = HtmlTagId.Unknown;
    private int _blankLines = 2;
    private bool _preformatted;

    private HtmlText(int most) => _most = most;

    /// <summary>The text of a page, cut to a length.</summary>
    public static string Of(string html, int most)
    {
        var writer = new HtmlText(most);
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader) { DecodeCharacterReferences = true, IgnoreTruncatedTags = true };
        while (writer._text.Length < most && tokens.ReadNextToken(out var token))
            writer.Take(token);
        writer.EndLine();
        return writer._text.ToString().TrimEnd('\n');
    }

    private void Take(HtmlToken token)
    {
        if (token is HtmlTagToken tag)
            Take(tag);
        else if (token.Kind == HtmlTokenKind.Data && token is HtmlDataToken data && _skipped == HtmlTagId.Unknown)
            Write(data.Data);
    }

    private void Take(HtmlTagToken tag)
    {
        if (_skipped != HtmlTagId.Unknown)
        {
            _skipped = tag.IsEndTag && tag.Id == _skipped ? HtmlTagId.Unknown : _skipped;
            return;
        }

        switch (tag.Id)
        {
            case HtmlTagId.Script or HtmlTagId.Style or HtmlTagId.Title or HtmlTagId.NoScript or HtmlTagId.IFrame or HtmlTagId.Object or HtmlTagId.TextArea or HtmlTagId.Xml:
                _skipped = tag.IsEndTag || tag.IsEmptyElement ? HtmlTagId.Unknown : tag.Id;
                break;
            case HtmlTagId.Br:
                EndLine();
                break;
            case HtmlTagId.P or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4 or HtmlTagId.UL or HtmlTagId.OL or HtmlTagId.Table or HtmlTagId.HR:
                Separate();
                break;
            case HtmlTagId.Pre:
                Separate();
                _preformatted = !tag.IsEndTag;
                break;
            case HtmlTagId.LI:
                EndPending();
                if (!tag.IsEndTag)
                    _line.Append("- ");
                break;
            case HtmlTagId.TD or HtmlTagId.TH:
                Write(" ");
                break;
            case HtmlTagId.Div or HtmlTagId.BlockQuote or HtmlTagId.TR:
                EndPending();
                _quotes.Pass(tag);
                break;
        }
    }

    private void Write(string text)
    {
        foreach (var letter in text)
        {
            if (_preformatted && letter == '\n')
                EndLine();
            else if (letter is ' ' or '\t' or '\r' or '\n' or '\u00A0')
                WriteBlank();
            else if (letter is not ('\u200B' or '\u200C' or '\uFEFF' or '\u00AD'))
                _line.Append(letter);
        }
    }

    private void WriteBlank()
    {
        if (_preformatted || (_line.Length > 0 && _line[^1] != ' '))
            _line.Append(' ');
    }

    private void Separate()
    {
        EndPending();
        if (_blankLines == 0)
            EndLine();
    }

    private void EndPending()
    {
        if (_line.Length > 0)
            EndLine();
    }

    private void EndLine()
    {
        var line = _line.ToString().TrimEnd();
        _line.Clear();
        _blankLines = line.Length == 0 ? _blankLines + 1 : 0;
        if (_blankLines > 1 || _text.Length + line.Length + 4 > _most)
            return;
        if (_quotes.AreOpen)
            _text.Append("> ");
        _text.Append(line).Append('\n');
    }
}
