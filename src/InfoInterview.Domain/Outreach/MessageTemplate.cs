using InfoInterview.Domain.Accounts;

namespace InfoInterview.Domain.Outreach;

/// <summary>
/// A user's own template for one kind of message. The built-in ones are data and are not kept here; one's own stand
/// before them. Deleting one deletes the row, and the built-in ones are there again.
/// </summary>
public sealed class MessageTemplate : IOwned
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMax = 80;

    /// <summary>Longest source, subject and body together, in characters.</summary>
    public const int MaxLength = 100 * 1024;

    private MessageTemplate()
    {
        Name = "";
        Body = "";
    }

    public TemplateId Id { get; private set; }

    /// <inheritdoc/>
    public OwnerId OwnerId { get; private set; }

    public MessageKind Kind { get; private set; }

    public string Name { get; private set; }

    /// <summary>Liquid; null for kinds that have no subject.</summary>
    public string? Subject { get; private set; }

    /// <summary>Liquid.</summary>
    public string Body { get; private set; }

    /// <summary>True while the text is still that of the built-in template it was copied from.</summary>
    public bool IsDefaultCopy { get; private set; }

    /// <summary>Counts from 1; each new text adds one. Guards against two editors at once.</summary>
    public int Version { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>A new template, from nothing or as a copy of a built-in one.</summary>
    public static MessageTemplate Create(
        OwnerId ownerId, MessageKind kind, string name, string? subject, string body, bool isDefaultCopy, DateTimeOffset now)
    {
        var template = new MessageTemplate
        {
            Id = TemplateId.New(),
            OwnerId = ownerId,
            Kind = kind,
            Name = Named(name),
            IsDefaultCopy = isDefaultCopy,
            Version = 1,
            CreatedAt = now,
        };
        template.SetText(subject, body, now);
        return template;
    }

    /// <summary>Gives it another name.</summary>
    public void Rename(string name, DateTimeOffset now) => (Name, UpdatedAt) = (Named(name), now);

    /// <summary>Replaces subject and body. Writing the same text again changes nothing.</summary>
    public void Rewrite(string? subject, string body, DateTimeOffset now)
    {
        if (body == Body && subject == Subject)
            return;
        SetText(subject, body, now);
        IsDefaultCopy = false;
        Version++;
    }

    private void SetText(string? subject, string body, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(body))
            throw new RefusedException("template.empty", "The template has no text. It was not changed. Write the message, or delete the template.");
        if ((subject?.Length ?? 0) + body.Length > MaxLength)
            throw new RefusedException("template.too-long", $"The template is longer than {MaxLength / 1024} KB. It was not changed. Shorten it.");
        Subject = string.IsNullOrWhiteSpace(subject) ? null : subject.Trim();
        Body = body;
        UpdatedAt = now;
    }

    private static string Named(string name) => CleanText.Line(name, NameMax, "name")
        ?? throw new RefusedException("template.name", "The template has no name. Nothing was changed. Give it one.");
}
