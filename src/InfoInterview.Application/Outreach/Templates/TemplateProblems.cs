using System.Globalization;
using Scriban.Parsing;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>Gathers what is wrong with one part of a template and words it for the user. One problem per place.</summary>
internal sealed class TemplateProblems(TemplatePart part, FieldValues? values)
{
    private readonly List<TemplateProblem> _found = [];

    internal IReadOnlyList<TemplateProblem> Found => _found;

    internal void Empty(string? name, SourceSpan span)
    {
        var field = name is null ? null : MessageFields.Find(name);
        Add(TemplateProblemKind.EmptyField, name, span, field is null
            ? "This place in the template comes out empty. Give it a value, or take it out of the template"
            : $"The field {field.Name} is empty {Whereabouts(field.Origin)}. Fill it in, or take it out of the template");
    }

    internal void Unknown(string name, SourceSpan span) => Add(TemplateProblemKind.UnknownName, name, span,
        $"There is no field called {name}. Choose one from the list of fields, or take it out of the template");

    /// <summary>The parser's own words are for programmers; they choose the sentence and are not shown.</summary>
    internal void Syntax(string parserSays, SourceSpan span)
    {
        if (parserSays.Contains("depth limit", StringComparison.Ordinal))
        {
            Limit("is nested too deep", span);
            return;
        }

        var what = parserSays.Contains("was not found", StringComparison.Ordinal) || parserSays.Contains("<eof>", StringComparison.Ordinal)
            ? "something is opened and never closed"
            : "a word or a sign is missing or out of place";
        Add(TemplateProblemKind.Syntax, null, span, $"This part of the template cannot be read: {what}. Mend it there");
    }

    internal void NotAllowed(string what, SourceSpan span) => Add(TemplateProblemKind.NotAllowed, null, span,
        $"Templates here cannot use {what}. Take it out of the template");

    internal void Limit(string what, SourceSpan span) => Add(TemplateProblemKind.Limit, null, span,
        $"The template was stopped because it {what}. Nothing was written; make it shorter or simpler");

    private string Whereabouts(FieldOrigin origin) => origin switch
    {
        FieldOrigin.Asker => "in your own record",
        FieldOrigin.Meeting => "for this meeting",
        FieldOrigin.Message => "in this message",
        FieldOrigin.Request => "in this request",
        FieldOrigin.Debrief => "in your notes on this conversation",
        _ => "for " + (values?[MessageFields.ContactFirstName] ?? values?[MessageFields.ContactFullName] ?? "this contact"),
    };

    private void Add(TemplateProblemKind kind, string? field, SourceSpan span, string sentence)
    {
        var line = Math.Max(span.Start.Line, 0) + 1;
        var column = Math.Max(span.Start.Column, 0) + 1;
        if (_found.Exists(p => p.Kind == kind && p.Line == line && p.Column == column))
            return;
        var place = part == TemplatePart.Subject
            ? string.Create(CultureInfo.InvariantCulture, $"subject, column {column}")
            : string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
        _found.Add(new TemplateProblem(kind, field, part, line, column, $"{sentence} ({place})."));
    }
}
