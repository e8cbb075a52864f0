using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Browsing;

/// <summary>Reads a page as axe does, by the rules of WCAG 2.2 AA.</summary>
internal static class Accessibility
{
    private static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>What does not hold on the page, one line a rule with the first few places.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules }, ResultTypes = [ResultType.Violations] });
        return result.Violations
            .Select(v => $"{v.Id} ({v.Nodes.Length}): {string.Join(" | ", v.Nodes.Take(3).Select(n => $"{n.Target} {n.Html}"))}")
            .ToList();
    }
}
