namespace InfoInterview.Domain.Requests.Check.Reading;

/// <summary>A stretch of normalised text.</summary>
internal readonly record struct Stretch(int Start, int Length)
{
    public int End => Start + Length;

    public string Of(string text) => text.Substring(Start, Length);

    public bool Overlaps(Stretch other) => Start < other.End && other.Start < End;

    /// <summary>The same stretch without white space at its ends.</summary>
    public Stretch TrimmedIn(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new(start, end - start);
    }
}
