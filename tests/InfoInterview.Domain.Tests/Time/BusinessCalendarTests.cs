using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Time;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Us = new(Region.Of("US"));
    private static readonly BusinessCalendar Uk = new(Region.Of("GB"));

    [Theory]
    [InlineData("US", "2026-11-19", "2026-11-24", "2026-12-01", "2026-12-10")]
    [InlineData("US", "2026-11-20", "2026-11-25", "2026-12-02", "2026-12-11")]
    [InlineData("US", "2026-11-21", "2026-11-25", "2026-12-02", "2026-12-11")]
    [InlineData("GB", "2026-12-17", "2026-12-22", "2026-12-30", "2027-01-11")]
    public void Three_and_seven_business_days_reproduce_the_table(string region, string sent, string three, string seven, string nudgeAndSeven)
    {
        var calendar = new BusinessCalendar(Region.Of(region));
        var start = DateOnly.Parse(sent, null);

        Assert.Equal(DateOnly.Parse(three, null), calendar.AddBusinessDays(start, 3));
        var nudge = calendar.AddBusinessDays(start, 7);
        Assert.Equal(DateOnly.Parse(seven, null), nudge);
        Assert.Equal(DateOnly.Parse(nudgeAndSeven, null), calendar.AddBusinessDays(nudge, 7));
    }

    [Fact]
    public void A_nudge_inside_the_quiet_period_moves_to_the_first_business_day_after()
    {
        var moved = Uk.AfterQuiet(new DateOnly(2026, 12, 30));

        Assert.Equal(new DateOnly(2027, 1, 4), moved);
        Assert.Equal(new DateOnly(2027, 1, 13), Uk.AddBusinessDays(moved, 7));
        Assert.Equal(new DateOnly(2026, 12, 23), Uk.AfterQuiet(new DateOnly(2026, 12, 23)));
    }

    [Fact]
    public void Scotland_also_rests_on_the_second_and_its_substitute() =>
        Assert.Equal(new DateOnly(2027, 1, 5), new BusinessCalendar(Region.Of("GB-SCT")).AfterQuiet(new DateOnly(2026, 12, 30)));

    [Fact]
    public void A_quiet_period_that_never_ends_does_not_hang() =>
        Assert.Equal(new DateOnly(2027, 5, 4), new BusinessCalendar(quiet: [QuietPeriod.Yearly(1, 1, 12, 31)]).AfterQuiet(new DateOnly(2026, 5, 4)));

    [Fact]
    public void A_quiet_period_may_run_over_new_year_or_happen_once()
    {
        Assert.True(QuietPeriod.YearEnd.Contains(new DateOnly(2031, 12, 24)));
        Assert.True(QuietPeriod.YearEnd.Contains(new DateOnly(2031, 1, 1)));
        Assert.False(QuietPeriod.YearEnd.Contains(new DateOnly(2031, 1, 2)));
        var once = QuietPeriod.Once(new DateOnly(2026, 8, 1), new DateOnly(2026, 8, 14));
        Assert.True(once.Contains(new DateOnly(2026, 8, 14)));
        Assert.False(once.Contains(new DateOnly(2027, 8, 3)));
        Assert.Equal("quiet.backwards", Assert.Throws<RefusedException>(() => QuietPeriod.Once(new DateOnly(2026, 8, 2), new DateOnly(2026, 8, 1))).Code);
    }

    [Fact]
    public void Counting_back_is_strictly_before_by_the_same_calendar()
    {
        Assert.Equal(new DateOnly(2026, 11, 25), Us.SubtractBusinessDays(new DateOnly(2026, 11, 27), 1));
        Assert.Equal(new DateOnly(2026, 11, 20), Us.SubtractBusinessDays(new DateOnly(2026, 11, 23), 1));
    }

    [Fact]
    public void Personal_days_off_do_not_count()
    {
        var calendar = new BusinessCalendar(daysOff: [new TimeOff(new DateOnly(2026, 6, 2), new DateOnly(2026, 6, 3)), new TimeOff(new DateOnly(2026, 6, 8), new DateOnly(2026, 6, 8))]);

        Assert.Equal(new DateOnly(2026, 6, 4), calendar.AddBusinessDays(new DateOnly(2026, 6, 1), 1));
        Assert.Equal(new DateOnly(2026, 6, 9), calendar.AddBusinessDays(new DateOnly(2026, 6, 5), 1));
        Assert.Equal(new DateOnly(2026, 6, 1), calendar.SubtractBusinessDays(new DateOnly(2026, 6, 4), 1));
    }

    [Theory]
    [InlineData("SA", "2026-06-04", "2026-06-07")]
    [InlineData("MY-11", "2026-06-04", "2026-06-07")]
    [InlineData("MY", "2026-06-04", "2026-06-05")]
    [InlineData("AE", "2026-06-04", "2026-06-05")]
    [InlineData("IR", "2026-06-04", "2026-06-06")]
    [InlineData("AF", "2026-06-03", "2026-06-06")]
    public void The_weekend_is_the_regions(string region, string thursday, string next) =>
        Assert.Equal(DateOnly.Parse(next, null), new BusinessCalendar(Region.Of(region)).AddBusinessDays(DateOnly.Parse(thursday, null), 1));

    [Fact]
    public void Without_a_contacts_region_the_users_counts()
    {
        Assert.False(BusinessCalendar.For(null, Region.Of("US")).IsBusinessDay(new DateOnly(2026, 11, 26)));
        Assert.True(BusinessCalendar.For(Region.Of("GB"), Region.Of("US")).IsBusinessDay(new DateOnly(2026, 11, 26)));
        Assert.True(BusinessCalendar.For(null, null).IsBusinessDay(new DateOnly(2026, 11, 26)));
    }

    [Fact]
    public void Adding_less_than_a_day_is_a_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Us.AddBusinessDays(new DateOnly(2026, 1, 1), 0));

    [Fact]
    public void Days_between_undo_days_added()
    {
        for (var n = 1; n < 60; n++)
            Assert.Equal(n, Us.BusinessDaysBetween(new DateOnly(2026, 11, 19), Us.AddBusinessDays(new DateOnly(2026, 11, 19), n)));
    }
}
