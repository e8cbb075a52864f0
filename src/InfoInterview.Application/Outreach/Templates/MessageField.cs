namespace InfoInterview.Application.Outreach.Templates;

/// <summary>A value a template may print.</summary>
/// <param name="Name">As written in a template: lower case, underscores.</param>
/// <param name="Origin">Where its value is kept.</param>
/// <param name="What">What it holds, for the list beside the template editor.</param>
/// <param name="Example">A value as it would stand in a message.</param>
public sealed record MessageField(string Name, FieldOrigin Origin, string What, string Example)
{
    /// <summary>It is written on several lines, as its example is.</summary>
    public bool HasLines => Example.Contains('\n', StringComparison.Ordinal);
}
