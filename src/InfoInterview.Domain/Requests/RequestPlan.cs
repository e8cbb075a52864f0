using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Requests;

/// <summary>What may still be changed about a request while it is a draft.</summary>
public sealed record RequestPlan(MessageKind Kind, Channel Channel, string Topic, int AskedMinutes = InterviewRequest.DefaultMinutes);
