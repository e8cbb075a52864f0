using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Domain.Reminders;

namespace InfoInterview.Application.Reminders;

/// <summary>A row in words: the thing to do with the name in it, then the reason, then the action.</summary>
public sealed record RowWords(IReadOnlyList<TitlePart> Title, string Reason, RowAction Action)
{
    /// <summary>Who led to whom ("Jana → Priya Raman"), before the reason; null when nobody did.</summary>
    public string? Chain { get; init; }

    /// <summary>The title as plain text.</summary>
    public string TitleText => string.Concat(Title.Select(part => part.Text));
}

/// <summary>A piece of a title; a name is set in bold.</summary>
public sealed record TitlePart(string Text, bool IsName = false);

/// <summary>What a row's one button does.</summary>
/// <param name="Word">On the button, verb first.</param>
/// <param name="Url">Where it leads.</param>
public sealed record RowAction(string Word, string Url)
{
    /// <summary>The message to draft first, with <see cref="WriteMessage"/>; the button then leads to that message instead.</summary>
    public DraftSubject? Writes { get; init; }

    /// <summary>The reminder to tick off with <see cref="CompleteReminder"/>; the button then leads nowhere.</summary>
    public ReminderId? Ticks { get; init; }
}
