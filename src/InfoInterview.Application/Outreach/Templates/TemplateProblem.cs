namespace InfoInterview.Application.Outreach.Templates;

/// <summary>One thing that keeps a template from becoming a message, with the place to mend it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Field">The field or name concerned, when there is one.</param>
/// <param name="Part">Subject or body; line and column count from 1 within it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Sentence">What to tell the user, place included.</param>
public sealed record TemplateProblem(
    TemplateProblemKind Kind, string? Field, TemplatePart Part, int Line, int Column, string Sentence);
