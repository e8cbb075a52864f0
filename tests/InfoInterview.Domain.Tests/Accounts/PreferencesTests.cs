using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Accounts;

public sealed class PreferencesTests
{
    private readonly Preferences _presets = Preferences.Create(OwnerId.New(), "Europe/Prague", "CZ");

    [Theory]
    [InlineData("12-20", "01-06")]
    [InlineData("02-29", "02-29")]
    [InlineData("07-01", "08-31")]
    [InlineData("01-01", "07-01")]
    public void A_quiet_period_runs_from_a_day_to_a_day(string from, string until)
    {
        _presets.StayQuiet(MonthDay.Parse(from), MonthDay.Parse(until));

        Assert.Equal((from, until), (_presets.QuietFrom, _presets.QuietUntil));
    }

    [Theory]
    [InlineData("02-30", "03-01", "month-day.unknown")]
    [InlineData("12-24", "13-01", "month-day.unknown")]
    [InlineData("00-10", "01-10", "month-day.unknown")]
    [InlineData("06-00", "06-10", "month-day.unknown")]
    [InlineData("01-01", "12-24", "quiet.too-long")]
    [InlineData("01-01", "07-02", "quiet.too-long")]
    public void A_quiet_period_that_cannot_be_meant_is_refused_and_changes_nothing(string from, string until, string code)
    {
        var refused = Assert.Throws<RefusedException>(() => _presets.StayQuiet(MonthDay.Parse(from), MonthDay.Parse(until)));

        Assert.Equal((code, "12-24", "01-01"), (refused.Code, _presets.QuietFrom, _presets.QuietUntil));
    }

    [Fact]
    public void Times_off_are_kept_once_each_the_earliest_first()
    {
        var (summer, spring) = (TimeOff.Parse("2026-08-12/2026-08-26"), TimeOff.Parse("2026-04-01/2026-04-01"));

        _presets.BeAway([summer, spring, summer]);

        Assert.Equal([spring, summer], _presets.TimesOff);
        Assert.Equal("2026-08-12/2026-08-26", summer.ToString());
    }

    [Theory]
    [InlineData("2026-08-26/2026-08-12", "time-off.backwards")]
    [InlineData("2026-01-01/2027-01-02", "time-off.too-long")]
    public void Days_off_backwards_or_without_end_are_refused_and_the_old_ones_stay(string interval, string code)
    {
        var old = new TimeOff(new DateOnly(2026, 5, 1), new DateOnly(2027, 5, 1));
        _presets.BeAway([old]);

        var refused = Assert.Throws<RefusedException>(() => _presets.BeAway([TimeOff.Parse(interval)]));

        Assert.Equal((code, old), (refused.Code, Assert.Single(_presets.TimesOff)));
    }

    [Fact]
    public void Sixty_times_off_are_kept_and_no_more()
    {
        var days = Enumerable.Range(0, Preferences.MaxTimesOff + 1).Select(i => new DateOnly(2026, 1, 1).AddDays(7 * i)).Select(d => new TimeOff(d, d)).ToList();

        _presets.BeAway(days.Take(Preferences.MaxTimesOff));

        Assert.Equal("time-off.too-many", Assert.Throws<RefusedException>(() => _presets.BeAway(days)).Code);
        Assert.Equal(Preferences.MaxTimesOff, _presets.TimesOff.Count);
    }
}
