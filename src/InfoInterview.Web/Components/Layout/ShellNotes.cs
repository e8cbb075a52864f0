using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Layout;

/// <summary>What the shell shows beside the page: a count per place in the navigation and a banner above the sheet. One per circuit.</summary>
public sealed class ShellNotes
{
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>Raised after a count or the banner changed.</summary>
    public event Action? Changed;

    /// <summary>Shown above every page, for instance while the practice space is open; null shows none.</summary>
    public RenderFragment? Banner { get; private set; }

    /// <summary>The count beside a place; null where there is nothing to count.</summary>
    /// <param name="href">The place's address, such as <c>/requests</c>.</param>
    public int? CountFor(string href) => _counts.TryGetValue(href, out var count) && count > 0 ? count : null;

    /// <summary>Sets the counts of the places named; others keep theirs.</summary>
    public void Count(params IEnumerable<(string Href, int Count)> counts)
    {
        foreach (var (href, count) in counts)
            _counts[href] = count;
        Changed?.Invoke();
    }

    /// <summary>Shows or takes away the banner.</summary>
    public void ShowBanner(RenderFragment? banner)
    {
        Banner = banner;
        Changed?.Invoke();
    }
}
