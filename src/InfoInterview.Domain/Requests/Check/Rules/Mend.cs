using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>A fix in the part its remark speaks of.</summary>
internal sealed record Mend(string Label, Stretch At, string Replacement)
{
    /// <summary>Puts other words in a place; the button shows them.</summary>
    public static Mend Write(Stretch at, string words) => new($"Write “{words}”", at, words);
}
