namespace InfoInterview.Application.Outreach.Templates;

/// <summary>What is wrong with a template. None of them can be overridden.</summary>
public enum TemplateProblemKind
{
    /// <summary>A field that the template prints has no value for this contact.</summary>
    EmptyField,

    /// <summary>A name that is neither a field nor set by the template.</summary>
    UnknownName,

    /// <summary>The source is not Liquid that can be read.</summary>
    Syntax,

    /// <summary>Readable Liquid that templates here may not use, such as include or a member of a field.</summary>
    NotAllowed,

    /// <summary>It loops, doubles, grows or takes longer than the limits allow.</summary>
    Limit,
}
