using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>
/// Turns a template and a contact's fields into a message, or says why it cannot. A value is only ever printed, never
/// read as Liquid, so nothing in a name or a note is run. Holds no state; one may be shared.
/// </summary>
public sealed partial class LiquidRenderer(RenderLimits? limits = null)
{
    private readonly RenderLimits _limits = limits ?? new RenderLimits();

    /// <summary>Renders both parts. Every problem of both is listed, so that all can be mended at once.</summary>
    public RenderResult Render(TemplateText template, FieldValues values)
    {
        using var deadline = new CancellationTokenSource(_limits.Deadline);
        if (TooLong(template) is { } tooLong)
            return new RenderResult(null, [tooLong]);

        var subjectProblems = new TemplateProblems(TemplatePart.Subject, values);
        var bodyProblems = new TemplateProblems(TemplatePart.Body, values);
        var subject = template.Subject is null ? null : RenderPart(template.Subject, values, subjectProblems, deadline.Token);
        var body = RenderPart(template.Body, values, bodyProblems, deadline.Token);
        TemplateProblem[] problems = [.. subjectProblems.Found, .. bodyProblems.Found];
        return problems.Length > 0
            ? new RenderResult(null, problems)
            : new RenderResult(new RenderedText(subject is null ? null : OneLine(subject), Tidy(body)), []);
    }

    /// <summary>What is wrong with a template whoever it is written to: for the editor, before it is kept.</summary>
    public IReadOnlyList<TemplateProblem> Check(TemplateText template)
    {
        if (TooLong(template) is { } tooLong)
            return [tooLong];
        var subjectProblems = new TemplateProblems(TemplatePart.Subject, null);
        var bodyProblems = new TemplateProblems(TemplatePart.Body, null);
        if (template.Subject is not null)
            Parse(template.Subject, subjectProblems);
        Parse(template.Body, bodyProblems);
        return [.. subjectProblems.Found, .. bodyProblems.Found];
    }

    private string RenderPart(string source, FieldValues values, TemplateProblems problems, CancellationToken deadline)
    {
        if (Parse(source, problems) is not var (template, own))
            return "";
        var context = new StrictLiquidContext(Globals(values, own), _limits, problems, deadline);
        context.BuiltinObject.Import("sentence", TemplateFilters.Sentence);
        context.BuiltinObject.Import("phrase", TemplateFilters.Phrase);
        try
        {
            return template.Render(context);
        }
        catch (ScriptAbortException stopped)
        {
            problems.Limit("took too long", stopped.Span);
        }
        catch (ScriptRuntimeException failed)
        {
            Name(failed, problems);
        }

        return "";
    }

    private (Template Template, IReadOnlySet<string> Own)? Parse(string source, TemplateProblems problems)
    {
        var parsed = Template.ParseLiquid(source.ReplaceLineEndings("\n"), parserOptions: new ParserOptions { ExpressionDepthLimit = _limits.Depth });
        foreach (var message in parsed.Messages.Where(m => m.Type == ParserMessageType.Error).Take(3))
            problems.Syntax(message.Message, message.Span);
        if (Unclosed(source) is { } open)
            problems.Syntax("<eof>", Place(source, open));
        if (parsed.HasErrors || parsed.Page is null)
            return null;
        var own = TemplateRules.Check(parsed.Page, problems);
        return problems.Found.Count > 0 ? null : (parsed, own);
    }

    /// <summary>Where a comment or raw block is opened and never closed. Scriban takes that in silence, and the rest of the message is gone.</summary>
    private static int? Unclosed(string source)
    {
        var last = Verbatim().Matches(source).GroupBy(m => m.Groups[2].Value).Select(g => g.Last());
        return last.FirstOrDefault(m => !m.Groups[1].Success)?.Index;
    }

    private static SourceSpan Place(string source, int index)
    {
        var before = source[..index].ReplaceLineEndings("\n");
        var at = new TextPosition(before.Length, before.Count(c => c == '\n'), before.Length - (before.LastIndexOf('\n') + 1));
        return new SourceSpan("", at, at);
    }

    private static ScriptObject Globals(FieldValues values, IReadOnlySet<string> own)
    {
        var globals = new ScriptObject(StringComparer.Ordinal);
        foreach (var name in own)
            globals.SetValue(name, null, readOnly: false);
        foreach (var field in MessageFields.All)
            globals.SetValue(field.Name, values[field], readOnly: false);
        foreach (var constant in (string[])["empty", "blank", "nil"])
            globals.SetValue(constant, null, readOnly: true);
        return globals;
    }

    /// <summary>Scriban tells its limits apart by message only.</summary>
    private static void Name(ScriptRuntimeException failed, TemplateProblems problems)
    {
        var said = failed.OriginalMessage;
        if (said.Contains("iteration", StringComparison.OrdinalIgnoreCase) || said.Contains("LoopLimit", StringComparison.Ordinal))
            problems.Limit("loops too often", failed.Span);
        else if (said.Contains("limit", StringComparison.OrdinalIgnoreCase))
            problems.Limit("grows too large", failed.Span);
        else
            problems.Syntax(said, failed.Span);
    }

    private TemplateProblem? TooLong(TemplateText template)
    {
        var part = (template.Subject?.Length ?? 0) > template.Body.Length ? TemplatePart.Subject : TemplatePart.Body;
        var problems = new TemplateProblems(part, null);
        if ((template.Subject?.Length ?? 0) + template.Body.Length > _limits.Source)
            problems.Limit($"is longer than {_limits.Source / 1024} KB", default);
        return problems.Found.SingleOrDefault();
    }

    private static string OneLine(string text) => Blanks().Replace(text, " ").Trim();

    /// <summary>Drops the blank lines that tags leave behind, and the second full stop after a name that ends with one.</summary>
    private static string Tidy(string text) =>
        BlankLines().Replace(string.Join('\n', DoubledStop().Replace(text, ".").Split('\n').Select(line => line.TrimEnd(' ', '\t'))), "\n\n").Trim();

    [GeneratedRegex(@"\{%-?\s*(end)?(comment|raw)\s*-?%\}", RegexOptions.None, 1000)]
    private static partial Regex Verbatim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<!\.)\.\.(?!\.)", RegexOptions.None, 1000)]
    private static partial Regex DoubledStop();

    [GeneratedRegex(@"\n{3,}", RegexOptions.None, 1000)]
    private static partial Regex BlankLines();
}
