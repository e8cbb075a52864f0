using InfoInterview.Web.Components.Outreach;

namespace InfoInterview.Web.Tests.Outreach;

/// <summary>A stranger's HTML keeps its words and loses whatever could act or fetch.</summary>
public sealed class SafeHtmlTests
{
    private static readonly string[] Forbidden =
        ["<script", "<style>p", "<img", "<svg", "<math", "<iframe", "<form", "<input", "<meta http", "<link", "<base", "<object", "<embed", "<video", "<audio", "javascript", "vbscript", "onload", "onerror", "onclick", "url(", "style=", "src=", "srcset", "background=", "data:", "cid:", "elsewhere.example/pixel"];

    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>words", "words<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>words", "<img src=x onerror=alert(1)>words", "<img src=\"https://elsewhere.example/pixel\">words",
        "<a href=\"javascript:alert(1)\">words</a>", "<a href=\"JaVaScRiPt:alert(1)\">words</a>", "<a href=\"java\tscript:alert(1)\">words</a>", "<a href=\"&#106;&#97;vascript:alert(1)\">words</a>", "<a href=\" vbscript:x\">words</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">words</a>", "words<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">words", "<p style=\"background:url(https://elsewhere.example/pixel)\">words</p>",
        "<style>p{background:url(https://elsewhere.example/pixel)}</style><p>words</p>", "<meta http-equiv=\"refresh\" content=\"0;url=https://elsewhere.example/pixel\">words", "<link rel=stylesheet href=https://elsewhere.example/pixel>words",
        "<base href=https://elsewhere.example/pixel>words", "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>words", "<object data=https://elsewhere.example/pixel></object>words", "<embed src=https://elsewhere.example/pixel>words",
        "<form action=https://elsewhere.example/pixel><input name=a></form>words", "<video poster=https://elsewhere.example/pixel></video>words", "<table background=https://elsewhere.example/pixel><tr><td>words</td></tr></table>", "<img src=\"cid:bomb\">words",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">words</noscript>words", "<div onclick=alert(1)>words</div>", "<body onload=alert(1)>words", "<p>words</p></body></html><script>alert(1)</script>", "<!--><script>alert(1)</script>-->words", "<a href=\"//elsewhere.example/pixel\" ping=\"https://elsewhere.example/pixel\">words</a>",
    ];

    [Theory, MemberData(nameof(Attacks))]
    public void What_could_act_or_fetch_is_gone_and_the_words_are_there(string html)
    {
        var document = new SafeHtml().Document(html)!;

        Assert.Contains("words", document, StringComparison.Ordinal);
        var body = document[document.IndexOf("<body>", StringComparison.Ordinal)..];
        Assert.DoesNotContain(Forbidden, part => body.Contains(part, StringComparison.OrdinalIgnoreCase) && !(part is "elsewhere.example/pixel" && body.Contains("href=\"//elsewhere", StringComparison.Ordinal)));
    }

    [Fact]
    public void Words_lists_tables_and_links_stay()
    {
        var document = new SafeHtml().Document("<h2>Hello</h2><p>Any <b>morning</b>, see <a href=\"https://example.org/\">here</a>.</p><ul><li>one</li></ul><table><tr><td>two</td></tr></table><blockquote>said</blockquote>")!;

        foreach (var part in new[] { "<h2>Hello</h2>", "<b>morning</b>", "<a href=\"https://example.org/\">here</a>", "<li>one</li>", "<td>two</td>", "<blockquote>said</blockquote>" })
            Assert.Contains(part, document, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_too_long_or_nested_to_be_worth_the_time_is_not_shown_so() =>
        Assert.All([new string('x', 300_000), string.Concat(Enumerable.Repeat("<div>", 20_000)) + "words"], html => Assert.Null(new SafeHtml().Document(html)));
}
