using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Browsing;

/// <summary>Reads a page as axe does, by the rules of WCAG 2.2 AA.</summary>
internal static class Accessibility
{
    // Axe stays in the page once it is there; a page within the page would need an axe of its own, so it counts as unread.
    // Only a frame without any right is passed over: it shows a stranger's words as SafeHtml leaves them, and no script may enter it.
    private const string Read = """
        async () => {
          const found = await axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } });
          return [
            ...found.violations.map(v => `${v.id} (${v.nodes.length}): ${v.nodes.slice(0, 3).map(n => `${n.target} ${n.html}: ${n.failureSummary}`).join(' | ')}`),
            ...[...document.querySelectorAll('iframe:not([sandbox=""]), frame, object')].map(f => `unread frame: ${f.outerHTML}`),
          ];
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What does not hold on the page, one line a rule with the first few places.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Read);
    }
}
