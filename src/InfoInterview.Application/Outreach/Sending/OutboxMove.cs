using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Outreach.Sending;

/// <summary>One move of an outbox row and what is noted with it; what is null stays as it was.</summary>
/// <param name="To">The new state.</param>
/// <param name="Why">For the row's history.</param>
internal sealed record OutboxMove(OutboxState To, string Why)
{
    public DateTimeOffset? DueAt { get; init; }
    public string? Code { get; init; }
    public string? Text { get; init; }
    public string? Evidence { get; init; }
}
