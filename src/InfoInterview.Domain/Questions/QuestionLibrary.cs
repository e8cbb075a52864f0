using System.Text.Json;
using System.Text.Json.Serialization;

namespace InfoInterview.Domain.Questions;

/// <summary>The sixty questions that come with the product, read once from the language's data file.</summary>
/// <remarks>The topics are those of method.md 4.2; the wording is our own.</remarks>
public static class QuestionLibrary
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNameCaseInsensitive = true,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>All topics, by category and number.</summary>
    public static IReadOnlyList<QuestionTopic> Topics { get; } = Read("en");

    private static readonly Dictionary<string, QuestionTopic> ById = Topics.ToDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>The topic of that id, or null.</summary>
    public static QuestionTopic? Find(string id) => ById.GetValueOrDefault(id);

    private static QuestionTopic[] Read(string language)
    {
        using var file = typeof(QuestionLibrary).Assembly.GetManifestResourceStream($"questions/topics.{language}.json");
        return JsonSerializer.Deserialize<QuestionTopic[]>(file!, Format)!;
    }
}
