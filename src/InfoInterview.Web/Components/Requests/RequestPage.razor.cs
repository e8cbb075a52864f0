using InfoInterview.Application.Contacts;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Meetings;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Requests;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Requests;

/// <summary>One request: where it stands, what is next, what happened, and every step it allows now.</summary>
public sealed partial class RequestPage(
    RequestQueries queries, CompleteRequest complete, CloseQuiet closeQuiet, DiscardRequest discard, NoteOpportunity note, UndoLastStep undo, CompleteReminder tick, WaiveObligation waive, WriteMessage write, RestoreContacts restore, Toasts toasts, NavigationManager navigation)
{
    private Application.Requests.RequestPage? _page;
    private bool _gone;
    private RequestStepKind? _open;
    private string? _problem;
    private OwedRow? _letsGo;
    private StepTaken? _taken;
    private Zone _home = Zone.Utc;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public Application.Requests.RequestPage? Drawn { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "do")]
    private string? Do { get; set; }

    private string Who => string.Join(", ", new[] { _page!.Person.RoleTitle, _page.Person.Organisation, _page.Person.City }.OfType<string>());

    private Zone? Theirs => Zone.TryOf(_page!.Person.TimeZone, out var zone) ? zone : null;

    private MeetingId? HeldMeeting => _page!.Thread.FirstOrDefault(e => e.Tone is ThreadTone.Met && e.Meeting is not null)?.Meeting;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_page?.Id.Value != Id)
        {
            _taken = null;
            await LoadAsync();
        }

        if (_page is not null && Do is not null && _open is null && StepAddress.Find(Do, _page.Steps) is { } step)
            Ask(step);
    }

    private static RenderFragment Words(string body, ReceivedMailId? mail) => builder =>
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", "ii-read ii-prewrap");
        builder.AddContent(2, body);
        builder.CloseElement();
        if (mail is null)
            return;
        builder.OpenElement(3, "p");
        builder.AddAttribute(4, "class", "ii-small");
        builder.OpenElement(5, "a");
        builder.AddAttribute(6, "href", $"/messages/received/{mail}");
        builder.AddContent(7, "The whole mail");
        builder.CloseElement();
        builder.CloseElement();
    };

    private async Task LoadAsync()
    {
        Drawn = _page = _page is null && Drawn?.Id.Value == Id ? Drawn : await queries.FindAsync(new RequestId(Id), CancellationToken.None);
        _gone = _page is null;
        _home = _page?.Home ?? Zone.Utc;
    }

    private Task BeginAsync(RequestStepKind step)
    {
        _problem = null;
        switch (step)
        {
            case RequestStepKind.SendDraft:
                return WriteAsync(new DraftSubject(_page!.Kind, _page.Person.Id, _page.Id));
            case RequestStepKind.CompleteRequest:
                return TakeAsync(() => complete.RunAsync(_page!.Id, CancellationToken.None), "Done, and closed with care.");
            case RequestStepKind.CloseQuiet:
                return TakeAsync(() => closeQuiet.RunAsync(_page!.Id, CancellationToken.None), "Closed without an answer. That happens to everybody.");
            case RequestStepKind.DiscardRequest:
                return TakeAsync(() => discard.RunAsync(_page!.Id, CancellationToken.None), "The draft is put away.");
            case RequestStepKind.NoteOpportunity:
                return TakeAsync(() => note.RunAsync(_page!.Id, CancellationToken.None), "Noted. You may speak of it now, too.");
            default:
                Ask(step);
                return Task.CompletedTask;
        }
    }

    /// <summary>Opens the step's dialog. An address may do no more than that: opening a link takes no step.</summary>
    private void Ask(RequestStepKind step) => _open = step switch
    {
        RequestStepKind.LogDecline or RequestStepKind.LogOptOut => RequestStepKind.LogReply,
        RequestStepKind.CancelMeeting or RequestStepKind.LogNoShow => RequestStepKind.MarkHeld,
        _ => step,
    };

    private Task SureAsync(RequestStepKind step)
    {
        Closed(open: false);
        return BeginAsync(step);
    }

    private void Closed(bool open)
    {
        if (open)
            return;
        _open = null;
        if (Do is not null)
            navigation.NavigateTo($"/requests/{Id}", replace: true);
    }

    private async Task DoneAsync(StepTaken taken)
    {
        (_open, _taken) = (null, taken);
        var before = _page!.State;
        await LoadAsync();
        toasts.Show(taken.State is not { } now || now == before ? "Noted." : $"Moved to {RequestGroups.Of(now).Name()}.", () => InvokeAsync(UndoAsync));
        if (taken.Meeting is { } meeting && taken.State is RequestState.Scheduled)
            navigation.NavigateTo($"/meetings/{meeting}");
    }

    private async Task TakeAsync(Func<Task<StepTaken>> step, string words)
    {
        try
        {
            await step();
            await LoadAsync();
            toasts.Show(words, () => InvokeAsync(UndoAsync));
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private Task BringBackAsync() => SettleAsync(() => restore.RunAsync([_page!.Person.Id], CancellationToken.None), "Brought back, with what was due.");

    private Task TickAsync(ReminderId reminder) => SettleAsync(() => tick.RunAsync(reminder, CancellationToken.None), "Done.");

    private Task LetGoAsync(string reason)
    {
        var owed = _letsGo!;
        _letsGo = null;
        return SettleAsync(() => waive.RunAsync(owed.Id, reason, CancellationToken.None), "Let go.");
    }

    private async Task SettleAsync(Func<Task> act, string words)
    {
        _problem = null;
        try
        {
            await act();
            await LoadAsync();
            toasts.Show(words);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private async Task UndoAsync()
    {
        try
        {
            await undo.RunAsync(new RequestId(Id), CancellationToken.None);
            _taken = null;
            await LoadAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }

        StateHasChanged();
    }

    private Task ActAsync(RowAction action)
    {
        if (action.Writes is { } subject)
            return WriteAsync(subject);
        if (action.Ticks is { } reminder)
            return TickAsync(reminder);
        navigation.NavigateTo(action.Url);
        return Task.CompletedTask;
    }

    private async Task WriteAsync(DraftSubject subject)
    {
        try
        {
            navigation.NavigateTo($"/messages/{await write.RunAsync(subject, CancellationToken.None)}");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
