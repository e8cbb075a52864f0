using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Tests.Outreach;

public sealed class OutboxStatesTests
{
    [Fact]
    public void An_unknown_message_is_never_queued_again() =>
        Assert.Equal([OutboxState.Sent, OutboxState.Cancelled], Next(OutboxState.Unknown));

    [Theory]
    [InlineData(OutboxState.Sent)]
    [InlineData(OutboxState.Failed)]
    [InlineData(OutboxState.Cancelled)]
    public void Nothing_follows_a_final_state(OutboxState state)
    {
        Assert.Empty(Next(state));
        Assert.True(state.IsFinal());
    }

    [Fact]
    public void Content_leaves_only_by_way_of_a_claim_and_the_guard() =>
        Assert.Equal([OutboxState.Claimed], Enum.GetValues<OutboxState>().Where(from => OutboxStates.Allows(from, OutboxState.Transmitting)));

    [Fact]
    public void Whatever_may_have_left_cannot_be_cancelled_while_it_leaves() =>
        Assert.Equal([OutboxState.Queued, OutboxState.Held, OutboxState.Unknown, OutboxState.Sent, OutboxState.Failed], Next(OutboxState.Transmitting));

    [Fact]
    public void No_move_is_listed_twice_and_each_has_a_reason()
    {
        Assert.NotEmpty(OutboxStates.Edges);
        Assert.Equal(OutboxStates.Edges.Count, OutboxStates.Edges.Select(edge => (edge.From, edge.To)).Distinct().Count());
        Assert.All(OutboxStates.Edges, edge => Assert.NotEmpty(edge.Why));
        Assert.All(OutboxStates.Edges, edge => Assert.NotEqual(edge.From, edge.To));
    }

    private static IEnumerable<OutboxState> Next(OutboxState from) => Enum.GetValues<OutboxState>().Where(to => OutboxStates.Allows(from, to));
}
