using InfoInterview.Application.Outreach.Templates;

namespace InfoInterview.Application.Outreach.Drafting;

/// <summary>
/// Renders a template for a draft. A field it prints but nobody knows yet stands in the text as <c>{{ field }}</c>: the
/// request check blocks it, and the composer asks for it; filling it in replaces it wherever it stands.
/// </summary>
public static class Placeholders
{
    /// <summary>How a field that is not known yet stands in a draft.</summary>
    public static string For(string field) => $"{{{{ {field} }}}}";

    /// <summary>The draft's text, and the fields still to be filled in.</summary>
    /// <exception cref="Domain.RefusedException">The template itself is at fault; nothing can be drafted from it.</exception>
    public static (RenderedText Text, IReadOnlyList<MessageField> Missing) Render(LiquidRenderer renderer, TemplateText template, FieldValues values)
    {
        List<MessageField> missing = [];
        while (true)
        {
            var result = renderer.Render(template, values);
            if (result.Ok)
                return (result.Text, missing);
            var empty = result.Problems.Where(p => p.Kind is TemplateProblemKind.EmptyField).Select(p => MessageFields.Find(p.Field ?? "")).OfType<MessageField>().Except(missing).ToList();
            if (empty.Count == 0)
                throw new Domain.RefusedException("template.fault", $"{result.Problems[0].Sentence} No draft was made from it; mend the template, or choose another.");
            foreach (var field in empty)
                values.Set(field, For(field.Name));
            missing.AddRange(empty);
        }
    }

    /// <summary>The fields that still stand unfilled in a text.</summary>
    public static IReadOnlyList<MessageField> In(string? subject, string body) =>
        MessageFields.All.Where(f => body.Contains(For(f.Name), StringComparison.Ordinal) || subject?.Contains(For(f.Name), StringComparison.Ordinal) is true).ToList();

    /// <summary>The text with one field filled in wherever it stands.</summary>
    public static string Fill(string text, MessageField field, string value) => text.Replace(For(field.Name), value, StringComparison.Ordinal);
}
