namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>What one rule says of a draft: remarks, or that the point is fine, or nothing because it cannot tell.</summary>
internal sealed record Verdict(IReadOnlyList<Remark> Remarks, string? Fine)
{
    /// <summary>The rule has nothing to go by.</summary>
    public static Verdict Silent { get; } = new([], null);

    public static Verdict FineAs(string sentence) => new([], sentence);

    public static Verdict Of(params IReadOnlyList<Remark> remarks) => new(remarks, null);

    /// <summary>The remarks, or fine when there is none.</summary>
    public static Verdict OfOr(IEnumerable<Remark> remarks, string fine) => remarks.ToList() is { Count: > 0 } some ? new(some, null) : FineAs(fine);

    public static implicit operator Verdict(Remark remark)
    {
        return Of(remark);
    }
}
