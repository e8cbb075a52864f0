using InfoInterview.Domain.Outreach.Incoming;

namespace InfoInterview.Mail.Outreach.Incoming;

/// <summary>What a mail is, and what that rests on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Why">In a few words for the user.</param>
internal sealed record Judgement(IncomingKind Kind, string Why)
{
    /// <summary>What a report says of the delivery.</summary>
    public DeliveryFailure? Failure { get; init; }
}
