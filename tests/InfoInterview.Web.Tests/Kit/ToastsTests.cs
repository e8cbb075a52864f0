using InfoInterview.Web.Components.Kit;
using Microsoft.Extensions.Time.Testing;

namespace InfoInterview.Web.Tests.Kit;

public sealed class ToastsTests
{
    private readonly FakeTimeProvider _time = new();
    private int _undone;

    [Fact]
    public void A_toast_goes_when_its_time_is_over_and_not_before()
    {
        using var toasts = new Toasts(_time);
        toasts.Show("Closed.");
        _time.Advance(TimeSpan.FromSeconds(5.9));
        Assert.NotNull(toasts.Current);
        _time.Advance(TimeSpan.FromSeconds(.1));
        Assert.Null(toasts.Current);
    }

    [Fact]
    public void While_somebody_points_at_it_the_time_stands_still()
    {
        using var toasts = new Toasts(_time);
        toasts.Show("Request to Mateo Ruiz goes out in 10 s", stays: Toasts.Sending);
        _time.Advance(TimeSpan.FromSeconds(8));
        toasts.Pause();
        _time.Advance(TimeSpan.FromMinutes(3));
        Assert.NotNull(toasts.Current);
        toasts.Resume();
        _time.Advance(TimeSpan.FromSeconds(1.9));
        Assert.NotNull(toasts.Current);
        _time.Advance(TimeSpan.FromSeconds(.1));
        Assert.Null(toasts.Current);
    }

    [Fact]
    public void The_newest_toast_takes_the_place_of_the_one_before_and_has_its_own_time()
    {
        using var toasts = new Toasts(_time);
        toasts.Show("First.");
        _time.Advance(TimeSpan.FromSeconds(5));
        toasts.Show("Second.");
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("Second.", toasts.Current?.Words);
    }

    [Fact]
    public async Task Undo_works_once_and_takes_the_toast_away()
    {
        using var toasts = new Toasts(_time);
        toasts.Show("Closed.", Undo);
        var toast = toasts.Current!;
        await toasts.UndoAsync(toast);
        await toasts.UndoAsync(toast);
        Assert.Equal(1, _undone);
        Assert.Null(toasts.Current);
    }

    [Fact]
    public async Task A_toast_that_has_gone_takes_nothing_back()
    {
        using var toasts = new Toasts(_time);
        toasts.Show("Closed.", Undo);
        var toast = toasts.Current!;
        _time.Advance(Toasts.Usual);
        await toasts.UndoAsync(toast);
        Assert.Equal(0, _undone);
    }

    private Task Undo()
    {
        _undone++;
        return Task.CompletedTask;
    }
}
