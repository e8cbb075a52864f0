using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>
/// Liquid that never prints a hole. Scriban's own strictness stops at unknown names and lets an absent value print as
/// nothing ("Dear ,"), so each output statement is looked at as it is evaluated. Conditions and filters still see an
/// absent field as absent, and <c>if</c>, <c>unless</c> and <c>default</c> behave as in Liquid.
/// </summary>
internal sealed class StrictLiquidContext : LiquidTemplateContext
{
    private readonly TemplateProblems _problems;

    internal StrictLiquidContext(ScriptObject fields, RenderLimits limits, TemplateProblems problems, CancellationToken deadline)
    {
        _problems = problems;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        MemberFilter = _ => false;
        LoopLimit = limits.Loops;
        RecursiveLimit = limits.Depth;
        ObjectRecursionLimit = 2;
        LimitToString = limits.Output;
        OutputLimit = limits.Output;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromMilliseconds(100);
        CancellationToken = deadline;
        PushGlobal(fields);
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var result = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptExpressionStatement { CanOutput: true } output && string.IsNullOrWhiteSpace(ObjectToString(result)))
            _problems.Empty(FirstName(output.Expression), output.Expression?.Span ?? output.Span);
        return result;
    }

    /// <summary>The name that an output begins with: <c>a</c> in <c>a | append: b</c>.</summary>
    private static string? FirstName(ScriptNode? expression)
    {
        while (expression is ScriptPipeCall pipe)
            expression = pipe.From;
        return (expression as ScriptVariable)?.Name;
    }
}
