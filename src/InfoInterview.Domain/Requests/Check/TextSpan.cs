namespace InfoInterview.Domain.Requests.Check;

/// <summary>A stretch of the subject or body exactly as the writer typed it, in UTF-16 units. Length 0 is a place to insert at.</summary>
public readonly record struct TextSpan(TextPart Part, int Start, int Length)
{
    /// <summary>The offset just behind the stretch.</summary>
    public int End => Start + Length;
}
