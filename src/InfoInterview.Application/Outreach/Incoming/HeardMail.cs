using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Domain.Requests;

namespace InfoInterview.Application.Outreach.Incoming;

/// <summary>A mail about which the user is asked.</summary>
/// <param name="Request">The request it is about; null when it is about none.</param>
/// <param name="At">When it arrived; UTC.</param>
/// <param name="From">The writer's address.</param>
/// <param name="Said">What they said.</param>
/// <param name="AsksToStop">They seem to ask not to be written to again.</param>
public sealed record HeardMail(ReceivedMailId Id, RequestId? Request, MailDoubt Doubt, DateTimeOffset At, string From, string Said, bool AsksToStop);
