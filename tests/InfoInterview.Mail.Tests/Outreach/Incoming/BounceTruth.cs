using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>What a file of the corpus is.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Address">The address that failed, or a dash.</param>
/// <param name="Lasting"><c>hard</c>, <c>soft</c> or a dash.</param>
internal sealed record BounceTruth(IncomingKind Kind, string Address, string Lasting);
