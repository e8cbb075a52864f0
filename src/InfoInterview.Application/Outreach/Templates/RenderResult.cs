using System.Diagnostics.CodeAnalysis;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>Either the whole text or the reasons why there is none. Never a text with holes in it.</summary>
public sealed record RenderResult(RenderedText? Text, IReadOnlyList<TemplateProblem> Problems)
{
    /// <summary>True when the text is there.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    public bool Ok => Text is not null;
}
