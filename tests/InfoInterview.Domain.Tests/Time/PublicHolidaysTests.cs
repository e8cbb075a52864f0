using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Time;

public sealed class PublicHolidaysTests
{
    [Fact]
    public void Seven_years_of_four_regions_are_carried_each_with_its_source()
    {
        Assert.Equal(28, PublicHolidays.All.Count);
        foreach (var region in new[] { "US", "US-CA", "GB", "GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR" })
            Assert.All(Enumerable.Range(2024, 7), year => Assert.True(PublicHolidays.Knows(Region.Of(region), year), $"{region} {year}"));
        Assert.False(PublicHolidays.Knows(Region.Of("US"), 2031));
        Assert.All(PublicHolidays.All, file => Assert.True(file.Source.Length > 40));
    }

    [Fact]
    public void Every_observed_day_is_a_weekday_of_its_files_year_and_none_is_there_twice() =>
        Assert.All(PublicHolidays.All, file =>
        {
            Assert.True(file.Days.Count is >= 8 and <= 12);
            Assert.Equal(file.Days.Count, file.Days.Select(day => day.Observed).Distinct().Count());
            Assert.All(file.Days, day =>
            {
                Assert.Equal(file.Year, day.Observed.Year);
                Assert.False(day.Observed.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            });
        });

    [Theory]
    [InlineData("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")]
    [InlineData("US", 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")]
    [InlineData("GB-ENG", 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData("GB-ENG", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData("GB-ENG", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData("GB-ENG", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    [InlineData("GB-SCT", 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28")]
    [InlineData("GB-SCT", 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28")]
    [InlineData("GB-SCT", 2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26")]
    [InlineData("GB-NIR", 2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26")]
    [InlineData("GB-NIR", 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28")]
    public void The_observed_days_are_the_published_ones(string region, int year, string days)
    {
        var observed = Enumerable.Range(0, 366)
            .Select(new DateOnly(year, 1, 1).AddDays)
            .Where(date => date.Year == year && PublicHolidays.Observes(Region.Of(region), date))
            .Select(date => date.ToString("MM-dd", null));

        Assert.Equal(days, string.Join(' ', observed));
    }
}
