using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>A finding whose places are still offsets of the normalised text.</summary>
internal sealed record Remark(Severity Severity, string Title, string Why)
{
    public TextPart Part { get; init; }
    public Stretch? At { get; init; }
    public Mend? Mend { get; init; }
    public bool CanOverride { get; init; } = true;

    public static Remark Error(string title, string why) => new(Severity.Error, title, why);

    public static Remark Warning(string title, string why) => new(Severity.Warning, title, why);

    public static Remark Info(string title, string why) => new(Severity.Info, title, why);
}
