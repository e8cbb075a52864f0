using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Templates;

/// <summary>
/// The templates that come with the product, one or two for each kind, read once from the files in <c>Defaults</c>.
/// A file is named <c>slug.liquid</c> or <c>slug.variant.liquid</c>; above its line of three dashes stand <c>name:</c>
/// and <c>subject:</c>, both optional.
/// </summary>
/// <remarks>What each kind says, and in which order, follows method.md 2.3; the sentences are our own.</remarks>
public static class DefaultTemplates
{
    private const string Folder = "templates/";
    private const string HeadEnd = "---\n";

    /// <summary>All of them, in the order of <see cref="MessageKindGuide.All"/>; the one to start from comes first in its kind.</summary>
    public static IReadOnlyList<DefaultTemplate> All { get; } = Read();

    /// <summary>Those of one kind, the one to start from first.</summary>
    public static IReadOnlyList<DefaultTemplate> For(MessageKind kind) => [.. All.Where(t => t.Kind == kind)];

    private static List<DefaultTemplate> Read()
    {
        var assembly = typeof(DefaultTemplates).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).ToList();
        List<DefaultTemplate> templates = [];
        foreach (var guide in MessageKindGuide.All)
        {
            var files = names.Where(n => n[Folder.Length..].Split('.')[0] == guide.Slug).OrderDescending(StringComparer.Ordinal);
            foreach (var file in files)
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
                templates.Add(Parse(guide, reader.ReadToEnd().ReplaceLineEndings("\n")));
            }
        }

        return templates;
    }

    private static DefaultTemplate Parse(MessageKindGuide guide, string file)
    {
        var end = file.IndexOf(HeadEnd, StringComparison.Ordinal);
        var head = file[..end].Split('\n');
        var body = file[(end + HeadEnd.Length)..].TrimEnd('\n') + "\n";
        return new DefaultTemplate(guide.Kind, Value(head, "name: ") ?? guide.Name, new TemplateText(Value(head, "subject: "), body));
    }

    private static string? Value(string[] head, string key) =>
        head.FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
}
