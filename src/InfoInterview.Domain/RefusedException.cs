namespace InfoInterview.Domain;

/// <summary>
/// The product will not do what was asked, for a reason its user may read. The message says what happened,
/// what was kept and what to do next; the code names the rule for tests and the API.
/// </summary>
public sealed class RefusedException : Exception
{
    /// <summary>Refuses by a named rule with a sentence for the user.</summary>
    public RefusedException(string code, string message) : base(message) => Code = code;

    /// <summary>The rule's short name, such as <c>request.on-its-way</c>. Stable; never shown alone.</summary>
    public string Code { get; }

    /// <summary>The field it is about, as the sentence calls it ("phone number"); null when it is about none, or the whole.</summary>
    public string? Field { get; init; }
}
