namespace InfoInterview.Domain.Requests.Check;

/// <summary>One press that mends a finding.</summary>
/// <param name="Label">What the button says, such as <c>Write “in 15 minutes”</c>.</param>
/// <param name="Span">What is replaced; it may be wider than the finding's own span.</param>
/// <param name="Replacement">What stands there afterwards; empty takes the stretch out.</param>
public sealed record Fix(string Label, TextSpan Span, string Replacement)
{
    /// <summary>The subject or body, whichever <see cref="Span"/> names, with the fix made.</summary>
    public string ApplyTo(string text) => string.Concat(text.AsSpan(0, Span.Start), Replacement, text.AsSpan(Span.End));
}
