using Scriban.Syntax;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>
/// Reads a parsed template before it runs and refuses what a message has no use for: names that are no field, members
/// and indexes (fields are flat), calls, and tags that print what no field holds.
/// </summary>
internal static class TemplateRules
{
    private static readonly HashSet<string> Constants = new(StringComparer.Ordinal) { "empty", "blank", "nil" };

    /// <summary>Reports every offence and returns the names the template sets for itself.</summary>
    internal static IReadOnlySet<string> Check(ScriptPage page, TemplateProblems problems)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var read = new List<ScriptVariable>();
        var open = new Stack<ScriptNode>([page]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case ScriptAssignExpression { Target: ScriptVariable target }:
                    own.Add(target.Name);
                    break;
                case ScriptCaptureStatement { Target: ScriptVariable target }:
                    own.Add(target.Name);
                    break;
                case ScriptForStatement { Variable: ScriptVariable target } and not ScriptTableRowStatement:
                    own.Add(target.Name);
                    break;
                case ScriptPipeCall pipe:
                    CheckFilter(pipe, problems);
                    break;
                case ScriptVariable variable when !IsFilterName(variable):
                    read.Add(variable);
                    break;
                default:
                    if (Offence(node) is { } what)
                    {
                        problems.NotAllowed(what, node.Span);
                        continue;
                    }

                    break;
            }

            for (var i = node.ChildrenCount - 1; i >= 0; i--)
            {
                if (node.GetChildren(i) is { } child)
                    open.Push(child);
            }
        }

        foreach (var variable in read)
        {
            if (MessageFields.Find(variable.Name) is null && !own.Contains(variable.Name) && !Constants.Contains(variable.Name))
                problems.Unknown(variable.Name, variable.Span);
        }

        return own;
    }

    /// <summary>In <c>a | b | c</c> the tree leans right: <c>a | (b | c)</c>, so the next filter begins the inner pipe.</summary>
    private static void CheckFilter(ScriptPipeCall pipe, TemplateProblems problems)
    {
        var next = pipe.To is ScriptPipeCall inner ? inner.From : pipe.To;
        var target = next is ScriptFunctionCall call ? call.Target : next;
        var name = (target as ScriptVariable)?.Name;
        if (name is null || !(TemplateFilters.Kept.Contains(name) || TemplateFilters.Own.Contains(name)))
            problems.NotAllowed(name is null ? "this filter" : $"the filter {name}", (target ?? pipe).Span);
    }

    private static bool IsFilterName(ScriptVariable variable) => variable.Parent switch
    {
        ScriptFunctionCall call => ReferenceEquals(call.Target, variable),
        ScriptPipeCall pipe => ReferenceEquals(pipe.To, variable) || IsInnerPipe(pipe),
        _ => false,
    };

    private static bool IsInnerPipe(ScriptPipeCall pipe) => pipe.Parent is ScriptPipeCall outer && ReferenceEquals(outer.To, pipe);

    private static string? Offence(ScriptNode node) => node switch
    {
        ScriptMemberExpression or ScriptIndexerExpression => "a part of a field; fields are plain text",
        ScriptFunctionCall call when call.Parent is not ScriptPipeCall => $"\"{Name(call)}\"",
        ScriptBinaryExpression { Operator: > ScriptBinaryOperator.LiquidEndsWith and not ScriptBinaryOperator.RangeInclude } => "this comparison",
        _ => Known(node) ? null : "this kind of tag",
    };

    private static string Name(ScriptFunctionCall call) => (call.Target as ScriptVariable)?.Name ?? "calls";

    private static bool Known(ScriptNode node) => node
        is ScriptPage or ScriptList or ScriptBlockStatement or ScriptRawStatement or ScriptEscapeStatement
        or ScriptExpressionStatement or ScriptConditionStatement or ScriptCaseStatement or ScriptEndStatement or ScriptNopStatement
        or ScriptAssignExpression or ScriptCaptureStatement or ScriptBreakStatement or ScriptContinueStatement
        or (ScriptForStatement and not ScriptTableRowStatement)
        or ScriptVariable or ScriptLiteral or ScriptBinaryExpression or ScriptUnaryExpression or ScriptNestedExpression
        or ScriptPipeCall or ScriptFunctionCall or ScriptToken or ScriptKeyword or ScriptIdentifier or ScriptVerbatim;
}
