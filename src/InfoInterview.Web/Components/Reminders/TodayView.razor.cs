using InfoInterview.Application.Outreach.Drafting;
using InfoInterview.Application.Reminders;
using InfoInterview.Domain;
using InfoInterview.Domain.Reminders;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Reminders;

/// <summary>Today: what to do, in the order in which it matters, each with one action.</summary>
public sealed partial class TodayView(TodayQueries queries, SnoozeReminder snooze, CompleteReminder complete, DropReminder drop, WriteMessage write, Toasts toasts, NavigationManager navigation)
{
    private TodayPage? _page;
    private string? _problem;
    private TodayRow? _letsGo;
    private TodayRow? _putsOff;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public TodayPage? Drawn { get; set; }

    private TodayRow? Lead => _page?.Groups.Where(g => g.Kind is not (TodayGroupKind.Waiting or TodayGroupKind.Meetings)).SelectMany(g => g.Rows).FirstOrDefault();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => Drawn = _page = Drawn ?? await queries.LoadAsync(CancellationToken.None);

    private async Task LoadAsync() => _page = await queries.LoadAsync(CancellationToken.None);

    private Task ActAsync(TodayRow row) => TryAsync(async () =>
    {
        if (row.Words.Action.Ticks is not null)
        {
            await TickAsync(row);
            return;
        }

        var url = row.Words.Action.Writes is { } subject ? $"/messages/{await write.RunAsync(subject, CancellationToken.None)}" : row.Words.Action.Url;
        navigation.NavigateTo(url);
    });

    private Task SnoozeAsync((TodayRow Row, Snooze Until) put) => TryAsync(async () =>
    {
        var slept = await snooze.RunAsync(put.Row.Reminder!.Value, put.Until, CancellationToken.None);
        if (slept.AskWhetherToDrop)
            toasts.Show($"{put.Row.Words.TitleText}: put off once more. {WordToDrop(put.Row)}?", () => InvokeAsync(() => GiveUpAsync(put.Row)), WordToDrop(put.Row));
        else
            toasts.Show($"{put.Row.Words.TitleText}: put off.");
        await LoadAsync();
    });

    // Asked by the toast, so the page does not draw itself.
    private async Task GiveUpAsync(TodayRow row)
    {
        await DropAsync(row);
        StateHasChanged();
    }

    private static string WordToDrop(TodayRow row) => row.Obligation is null ? "Drop it" : "Let it go";

    private Task PutOffAsync(DateOnly day)
    {
        var row = _putsOff!;
        _putsOff = null;
        return SnoozeAsync((row, Snooze.Until(day)));
    }

    private Task DoneAsync(TodayRow row) => TryAsync(() => TickAsync(row));

    private async Task TickAsync(TodayRow row)
    {
        await complete.RunAsync(row.Reminder!.Value, CancellationToken.None);
        toasts.Show($"{row.Words.TitleText}: done.");
        await LoadAsync();
    }

    // Nobody is let down by dropping a note to oneself; letting go what is owed wants a reason of its user's own.
    private Task DropAsync(TodayRow row)
    {
        if (row.Obligation is null)
            return DropAsync(row, null);
        _letsGo = row;
        return Task.CompletedTask;
    }

    private async Task LetGoAsync(string reason)
    {
        var row = _letsGo!;
        _letsGo = null;
        await DropAsync(row, reason);
    }

    private Task DropAsync(TodayRow row, string? reason) => TryAsync(async () =>
    {
        await drop.RunAsync(row.Reminder!.Value, reason, CancellationToken.None);
        toasts.Show($"{row.Words.TitleText}: {(reason is null ? "dropped" : "let go")}.");
        await LoadAsync();
    });

    private Task CheckedAsync(ReminderId reminder) => TryAsync(async () =>
    {
        await complete.RunAsync(reminder, CancellationToken.None);
        await LoadAsync();
    });

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            _problem = null;
            await act();
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }
}
