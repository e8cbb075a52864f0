using InfoInterview.Domain.Time;

namespace InfoInterview.Domain.Tests.Time;

public sealed class WallTimeTests
{
    private static readonly Zone London = Zone.Of("Europe/London");

    [Fact]
    public void A_time_the_clocks_skip_is_refused_with_the_nearest_times_that_exist()
    {
        var refused = Assert.Throws<RefusedException>(() => WallTime.Of(new DateOnly(2027, 3, 28), new TimeOnly(1, 30), London));

        Assert.Equal("time.never-happens", refused.Code);
        Assert.Contains("00:59 on 28 March 2027", refused.Message, StringComparison.Ordinal);
        Assert.Contains("02:00 on 28 March 2027", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_comes_twice_asks_and_keeps_the_choice()
    {
        var (date, time) = (new DateOnly(2026, 10, 25), new TimeOnly(1, 30));

        Assert.Equal("time.happens-twice", Assert.Throws<RefusedException>(() => WallTime.Of(date, time, London)).Code);
        var first = WallTime.Of(date, time, London, laterOfTwo: false);
        var second = WallTime.Of(date, time, London, laterOfTwo: true);
        Assert.Equal(TimeSpan.FromHours(1), second.Instant - first.Instant);
        Assert.True(second.LaterOfTwo);
        Assert.Equal(second, WallTime.At(second.Instant, London));
        Assert.Equal(first, WallTime.At(first.Instant, London));
    }

    [Fact]
    public void A_choice_is_forgotten_where_there_is_none_to_make() =>
        Assert.False(WallTime.Of(new DateOnly(2026, 6, 1), new TimeOnly(9, 0), London, laterOfTwo: true).LaterOfTwo);

    [Fact]
    public void A_whole_day_may_be_missing()
    {
        var reading = WallTimeReading.Of(new DateOnly(2011, 12, 30), new TimeOnly(12, 0), Zone.Of("Pacific/Apia"));

        Assert.True(reading.NeverHappens);
        Assert.Equal(new DateTime(2011, 12, 29, 23, 59, 0), reading.NearestBefore);
        Assert.Equal(new DateTime(2011, 12, 31, 0, 0, 0), reading.NearestAfter);
    }

    [Theory]
    [InlineData("Europe/Londres")]
    [InlineData("GMT Standard Time")]
    [InlineData("+02:00")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public void An_unknown_zone_is_refused_with_a_sentence(string id)
    {
        Assert.False(Zone.TryOf(id, out _));
        Assert.Contains("not a time zone", Assert.Throws<RefusedException>(() => Zone.Of(id)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Zones_are_equal_by_their_id() => Assert.Equal(Zone.Of("Asia/Kathmandu"), Zone.Of("Asia/Kathmandu"));

    [Theory]
    [InlineData("us", "US")]
    [InlineData("gb-sct", "GB-SCT")]
    public void A_region_is_kept_in_capitals(string typed, string code) => Assert.Equal(code, Region.Of(typed).Code);

    [Theory]
    [InlineData("UK")]
    [InlineData("XX")]
    [InlineData("GB_SCT")]
    [InlineData("USA")]
    public void A_region_of_no_country_is_refused(string code) =>
        Assert.Equal("region.unknown", Assert.Throws<RefusedException>(() => Region.Of(code)).Code);

    [Fact]
    public void Instants_are_cut_to_whole_milliseconds_in_utc()
    {
        var cut = Clock.ToMilliseconds(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.FromHours(2)).AddTicks(12_345));

        Assert.Equal(TimeSpan.Zero, cut.Offset);
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 10, 0, 0, 1, TimeSpan.Zero), cut);
    }
}
