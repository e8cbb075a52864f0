using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Requests.Check;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace InfoInterview.Web.Components.Outreach;

/// <summary>One message: written with the request check beside it and saved as it is typed. <see cref="SendPanel"/> sends it.</summary>
public sealed partial class Composer(
    ComposerQueries queries, SaveDraft save, FillField fill, UseTemplate useTemplate, DiscardDraft discard, BringDraftBack bringBack,
    Toasts toasts, Clock clock, IJSRuntime script, NavigationManager navigation)
    : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly SemaphoreSlim _saving = new(1);
    private ComposerPage? _page;
    private bool _gone;
    private MarkedText? _text;
    private string _subject = "";
    private string _body = "";
    private CheckReport _report = null!;
    private IReadOnlyList<TextMark> _marks = [];
    private IReadOnlyList<MessageField> _missing = [];
    private bool _saved = true;
    private string? _problem;

    [Parameter]
    public Guid Id { get; set; }

    private bool IsDraft => _page?.State is MessageState.Draft;

    private MessageKindGuide Guide => MessageKindGuide.Of(_page!.Kind);

    private string Heading => _page!.Kind.IsRequest() ? $"First message to {_page.Contact.Name}" : $"{Guide.Name}: {_page.Contact.Name}";

    private string Who => string.Join(", ", new[] { _page!.Contact.Role, _page.Contact.Organisation, _page.Contact.City }.OfType<string>());

    private string To => _page!.Channel switch
    {
        Channel.Email => _page.Contact.Email ?? "no e-mail address yet",
        Channel.LinkedIn => _page.Contact.LinkedInUrl is null ? $"{_page.Contact.Name} on LinkedIn; no profile noted yet" : $"{_page.Contact.Name} on LinkedIn",
        Channel.Phone or Channel.Text => _page.Contact.Phone ?? "no phone number yet",
        _ => _page.Contact.Name,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        _saving.Dispose();
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() =>
        !RendererInfo.IsInteractive || _page?.Id.Value == Id ? Task.CompletedTask : LoadAsync();

    private async Task LoadAsync()
    {
        _page = await queries.FindAsync(new MessageId(Id), _leaving.Token);
        _gone = _page is null;
        if (_page is null)
            return;
        (_subject, _body, _saved) = (_page.Subject, _page.Body, true);
        Check();
    }

    private void Check()
    {
        _report = RequestCheck.Run(_page!.Facts with { Subject = _subject, Body = _body, Now = clock.Now });
        _marks = CheckList.Marks(_report);
        _missing = Placeholders.In(_subject, _body);
    }

    private Task SubjectAsync(string? subject)
    {
        _subject = subject ?? "";
        return ChangedAsync();
    }

    private Task BodyAsync(string body)
    {
        _body = body;
        return ChangedAsync();
    }

    private async Task ChangedAsync()
    {
        Check();
        _saved = false;
        await SaveAsync();
    }

    /// <summary>Saves what is on the page.</summary>
    /// <returns>Whether the draft that is stored is the one on the page; only then may it leave.</returns>
    private async Task<bool> SaveAsync()
    {
        await _saving.WaitAsync(_leaving.Token);
        try
        {
            if (_page is not { State: MessageState.Draft } page)
                return false;
            if (page.Subject == _subject && page.Body == _body)
                return true;
            var (subject, body) = (_subject, _body);
            // Words that came are kept even when the page goes while they are written down.
            var version = await save.RunAsync(new SaveDraft.Input(page.Id, page.Version, page.Channel, subject, body), CancellationToken.None);
            _page = page with { Version = version, Subject = subject, Body = body };
            (_saved, _problem) = (subject == _subject && body == _body, null);
            return _saved;
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            return false;
        }
        finally
        {
            _saving.Release();
        }
    }

    private async Task DiscardAsync()
    {
        var (id, name) = (_page!.Id, _page.Contact.Name);
        try
        {
            await SaveAsync();
            await discard.RunAsync(id, _leaving.Token);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            return;
        }

        toasts.Show($"The draft to {name} is thrown away.", () => BringBackAsync(id));
        navigation.NavigateTo("/messages");
    }

    private async Task BringBackAsync(MessageId id)
    {
        await bringBack.RunAsync(id, CancellationToken.None);
        navigation.NavigateTo($"/messages/{id}");
    }

    private async Task CopyAsync()
    {
        await script.InvokeVoidAsync("navigator.clipboard.writeText", _body);
        toasts.Show("The text is copied.");
    }
}
