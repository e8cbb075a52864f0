using CsCheck;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Tests.Outreach;

public sealed class BackoffTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 300)]
    [InlineData(2, 900)]
    [InlineData(3, 2700)]
    [InlineData(4, 4000)]
    [InlineData(400, 4000)]
    public void Without_chance_the_waits_triple_up_to_the_longest(int attempt, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.Wait(attempt, 0.5));

    [Fact]
    public void Every_wait_is_within_a_fifth_of_its_step_and_within_the_bounds() =>
        Gen.Select(Gen.Int[1, 60], Gen.Double.Unit).Sample((attempt, chance) =>
        {
            var step = Math.Min(300 * Math.Pow(3, attempt - 1), 1e9);
            var wait = Backoff.Wait(attempt, chance).TotalSeconds;
            Assert.InRange(wait, Math.Clamp(step * 0.8, 300, 4000) - 0.001, Math.Clamp(step * 1.2, 300, 4000));
        });

    [Fact]
    public void A_later_try_never_comes_sooner_than_an_earlier_one_would() =>
        Gen.Select(Gen.Int[1, 20], Gen.Double.Unit).Sample((attempt, chance) =>
            Assert.True(Backoff.Wait(attempt + 1, chance) >= Backoff.Wait(attempt, chance)));

    [Fact]
    public void Tries_end_within_a_day_or_before_the_message_expires() =>
        Gen.Select(Gen.Double.Unit.Array[200], Gen.Int[1, 48]).Sample((chances, hours) =>
        {
            var expires = Start.AddHours(hours);
            var end = hours < 24 ? expires : Start.AddHours(24);
            var (now, attempt) = (Start, 1);
            while (Backoff.NextTry(attempt, chances[attempt], now, Start, expires) is { } next)
            {
                Assert.True(next > now && next < end);
                (now, attempt) = (next, attempt + 1);
            }

            Assert.InRange(attempt, 1, 30);
            Assert.True(now + TimeSpan.FromSeconds(4000) >= end);
        });

    [Fact]
    public void A_message_without_an_end_of_its_own_is_tried_for_a_day()
    {
        Assert.NotNull(Backoff.NextTry(1, 0.5, Start.AddHours(23), Start, null));
        Assert.Null(Backoff.NextTry(1, 0.5, Start.AddHours(24), Start, null));
    }
}
