using System.Diagnostics;
using InfoInterview.EndToEnd.Tests.Browsing;
using InfoInterview.EndToEnd.Tests.Running;
using Microsoft.Playwright;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>One person's way through the product, step by step; a step that fails says which it was and what the page showed.</summary>
internal sealed class Walk(RunningApp app, Visit visit)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public Visit Visit => visit;

    public IPage Page => visit.Page;

    public int Steps { get; private set; }

    public double Seconds => Math.Round(_watch.Elapsed.TotalSeconds, 1);

    /// <summary>Takes one step.</summary>
    public async Task StepAsync(string words, Func<Task> take)
    {
        Steps++;
        try
        {
            await take();
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException or Xunit.Sdk.XunitException)
        {
            var shown = await Page.Locator("body").InnerTextAsync();
            var busy = await Page.Locator("[aria-busy=true]").CountAsync();
            throw new InvalidOperationException($"Step {Steps}, {words}: {fault.Message}\nAt {Page.Url}, with {busy} buttons still at work, the page showed:\n{shown}\nThe app said:\n{app.Log}", fault);
        }
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name }).First;

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = name }).First;

    /// <summary>Fills a field of the page by its label.</summary>
    public Task TypeAsync(string label, string words) => Page.GetByLabel(label).First.FillAsync(words);

    /// <summary>Fills a field and leaves it, as a person does by the tabulator.</summary>
    public async Task TypeAndLeaveAsync(string label, string words)
    {
        await TypeAsync(label, words);
        await Page.GetByLabel(label).First.BlurAsync();
    }

    /// <summary>Waits until the page shows the words.</summary>
    public Task SeeAsync(string words) => Page.GetByText(words).First.WaitForAsync();

    /// <summary>The guid at the end of the page's address.</summary>
    public Guid IdInAddress() => Guid.Parse(new Uri(Page.Url).AbsolutePath.Split('/')[^1]);
}
