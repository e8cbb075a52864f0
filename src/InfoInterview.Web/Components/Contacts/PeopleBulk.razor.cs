using InfoInterview.Application.Contacts;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>What can be done to all selected people at once; each can be taken back or done again.</summary>
public sealed partial class PeopleBulk(SetCircle setCircle, TagContacts tagContacts, DeleteContacts deleteContacts, RestoreContacts restoreContacts, Toasts toasts)
{
    private bool _asksCircle;
    private bool _asksTag;
    private Circle _circle = Circle.Known;
    private string? _tag;
    private string? _problem;

    /// <summary>Those selected.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyCollection<ContactId> Chosen { get; set; } = [];

    [Parameter]
    public bool InTheBin { get; set; }

    /// <summary>Something was done; the list must be read anew.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    [Parameter]
    public EventCallback OnClear { get; set; }

    private async Task SetCircleAsync()
    {
        await setCircle.RunAsync(new SetCircle.Input([.. Chosen], _circle), CancellationToken.None);
        toasts.Show($"{ContactWords.People(Chosen.Count)}: {ContactWords.Of(_circle)}.");
        _asksCircle = false;
        await OnDone.InvokeAsync();
    }

    private async Task TagAsync()
    {
        try
        {
            var tagged = await tagContacts.RunAsync(new TagContacts.Input([.. Chosen]) { Add = [_tag!] }, CancellationToken.None);
            toasts.Show($"{ContactWords.People(tagged)} tagged “{_tag!.Trim()}”.");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            return;
        }

        (_asksTag, _tag, _problem) = (false, null, null);
        await OnDone.InvokeAsync();
    }

    private async Task DeleteAsync()
    {
        IReadOnlyList<ContactId> ids = [.. Chosen];
        var deleted = await deleteContacts.RunAsync(ids, CancellationToken.None);
        toasts.Show($"{ContactWords.People(deleted.Binned)} deleted.{ContactWords.TakenBack(deleted.MailsTakenBack)}", async () =>
        {
            await restoreContacts.RunAsync(ids, CancellationToken.None);
            await OnDone.InvokeAsync();
        });
        await OnDone.InvokeAsync();
    }

    private async Task RestoreAsync()
    {
        var restored = await restoreContacts.RunAsync([.. Chosen], CancellationToken.None);
        toasts.Show($"{ContactWords.People(restored)} brought back.");
        await OnDone.InvokeAsync();
    }
}
