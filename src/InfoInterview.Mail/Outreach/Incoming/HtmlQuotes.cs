using MimeKit.Text;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>Keeps count of the blocks of a page that are open, to know whether what stands there is quoted.</summary>
internal sealed class HtmlQuotes
{
    private const int DeepestWatched = 200;
    private static readonly string[] Marks = ["gmail_quote", "yahoo_quoted", "protonmail_quote", "zmail_extra", "gmail_extra", "moz-cite-prefix", "tutanota_quote"];

    private readonly List<(HtmlTagId Tag, bool IsQuote)> _open = [];
    private int _quotes;

    /// <summary>Whether a quote is open.</summary>
    public bool AreOpen => _quotes > 0;

    /// <summary>Opens or closes a block. An end without a beginning changes nothing.</summary>
    public void Pass(HtmlTagToken tag)
    {
        if (tag.Id == HtmlTagId.TR || tag.IsEmptyElement)
            return;
        if (tag.IsEndTag)
            Close(tag.Id);
        else if (_open.Count < DeepestWatched)
            Open(tag);
    }

    private void Open(HtmlTagToken tag)
    {
        var isQuote = tag.Id == HtmlTagId.BlockQuote || IsMarked(tag);
        _open.Add((tag.Id, isQuote));
        _quotes += isQuote ? 1 : 0;
    }

    private void Close(HtmlTagId id)
    {
        var at = _open.FindLastIndex(open => open.Tag == id);
        if (at < 0)
            return;
        _quotes -= _open.Skip(at).Count(open => open.IsQuote);
        _open.RemoveRange(at, _open.Count - at);
    }

    private static bool IsMarked(HtmlTagToken tag)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Id is HtmlAttributeId.Class && attribute.Value is { } classes && Marks.Any(mark => classes.Contains(mark, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
