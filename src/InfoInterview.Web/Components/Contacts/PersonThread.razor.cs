using InfoInterview.Application.Requests;
using InfoInterview.Domain.Outreach;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>What happened between the user and a person, the latest first. Long words open in place.</summary>
public sealed partial class PersonThread(ContactHistoryQueries queries)
{
    private readonly Dictionary<MessageId, string> _whole = [];

    [Parameter, EditorRequired]
    public ContactHistory History { get; set; } = null!;

    /// <summary>Where more of the thread is shown.</summary>
    [Parameter, EditorRequired]
    public string EarlierHref { get; set; } = "";

    private string? Whole(ThreadEntry entry) => entry.Message is { } id ? _whole.GetValueOrDefault(id) : null;

    private async Task OpenAsync(MessageId id)
    {
        if (await queries.WordsAsync(id, CancellationToken.None) is { } words)
            _whole[id] = words;
    }
}
