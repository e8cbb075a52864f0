using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Data.Outreach;

/// <summary>One worker's hold on one row. Whoever holds an older generation can no longer write.</summary>
/// <param name="Id">The row.</param>
/// <param name="Owner">Whose row it is.</param>
/// <param name="Node">Who holds it.</param>
/// <param name="Generation">The fence.</param>
public sealed record OutboxClaim(OutboxId Id, OwnerId Owner, string Node, int Generation);
