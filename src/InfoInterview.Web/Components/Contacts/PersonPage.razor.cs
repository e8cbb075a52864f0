using InfoInterview.Application.Contacts;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Reminders;
using InfoInterview.Application.Requests;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Contacts;

/// <summary>One person: what is next with them, what happened, what is owed, who they are, who led to whom.</summary>
public sealed partial class PersonPage(
    ContactQueries contacts,
    ContactHistoryQueries histories,
    DeleteContacts delete,
    RestoreContacts restore,
    LogOptOut optOut,
    TakeBackOptOut takeBack,
    WriteMessage write,
    CompleteReminder complete,
    TakeBackTalk takeBackTalk,
    Clock clock,
    NavigationManager navigation,
    Toasts toasts)
{
    private PersonShown? _shown;
    private bool _asksOptOut;
    private bool _tellsTalk;
    private string? _reason;
    private string? _problem;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public PersonShown? Drawn { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "thread")]
    private int? Asked { get; set; }

    private int Entries => Asked ?? ContactHistoryQueries.FewEntries;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (IsWanted(_shown))
            return;
        if (_shown is null && IsWanted(Drawn))
            _shown = Drawn;
        else
            await LoadAsync();
        if (_shown is null)
            navigation.NotFound();
    }

    private bool IsWanted(PersonShown? shown) => shown?.Person.Id.Value == Id && shown.Entries == Entries;

    private async Task LoadAsync()
    {
        var id = new ContactId(Id);
        var person = await contacts.FindAsync(id, CancellationToken.None);
        var history = await histories.FindAsync(id, Entries, CancellationToken.None);
        Drawn = _shown = person is null || history is null
            ? null
            : new PersonShown(person, history, Entries, await contacts.DuplicatesOfAsync(id, CancellationToken.None), (await contacts.ZoneAsync(CancellationToken.None)).Id);
    }

    private async Task ReloadAsync()
    {
        _problem = null;
        await LoadAsync();
        StateHasChanged();
    }

    private async Task OptOutAsync()
    {
        _asksOptOut = false;
        await TryAsync(() => optOut.RunAsync(new LogOptOut.Input(new ContactId(Id), clock.Now) { Reason = _reason }, CancellationToken.None));
    }

    private Task TakeBackAsync() => TryAsync(() => takeBack.RunAsync(new ContactId(Id), CancellationToken.None));

    private Task KeptAsync(ReminderId reminder) => TryAsync(async () =>
    {
        await complete.RunAsync(reminder, CancellationToken.None);
        toasts.Show("Kept.");
    });

    private async Task DeleteAsync()
    {
        var (id, name) = (_shown!.Person.Id, _shown.Person.DisplayName);
        try
        {
            var deleted = await delete.RunAsync([id], CancellationToken.None);
            toasts.Show($"{name} deleted.{ContactWords.TakenBack(deleted.MailsTakenBack)}", () => BringBackAsync(id));
            navigation.NavigateTo("/people");
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    // The page may be left by now: what is in the way is said by a toast.
    private async Task BringBackAsync(ContactId id)
    {
        try
        {
            await restore.RunAsync([id], CancellationToken.None);
        }
        catch (RefusedException refused)
        {
            toasts.Show(refused.Message);
        }
    }

    private Task RestoreAsync() => TryAsync(async () => await restore.RunAsync([new ContactId(Id)], CancellationToken.None));

    private void GoOn(OpenRequest open, RequestStepKind step) => navigation.NavigateTo(StepAddress.Of(open.Row.Id, step));

    // What was asked for is said where it was asked, so that nothing asks them again.
    private void BeginTalk()
    {
        if (_shown!.History.Open is { } open && open.Steps.Where(s => s is RequestStepKind.AlreadyTalked or RequestStepKind.MarkHeld).Take(1).ToArray() is [var there])
            GoOn(open, there);
        else
            _tellsTalk = true;
    }

    private async Task TalkedAsync(StepTaken taken)
    {
        await ReloadAsync();
        toasts.Show("Logged. A thank-you is due within a day.", () => InvokeAsync(() => TryAsync(() => takeBackTalk.RunAsync(taken.Meeting!.Value, CancellationToken.None))));
    }

    private async Task ActAsync(RowAction action)
    {
        if (action.Ticks is { } reminder)
        {
            await KeptAsync(reminder);
            return;
        }

        try
        {
            navigation.NavigateTo(action.Writes is { } subject ? $"/messages/{await write.RunAsync(subject, CancellationToken.None)}" : action.Url);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            await ReloadAsync();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
