namespace InfoInterview.Domain.Requests;

/// <summary>
/// What they answered, and when. A no is <see cref="InterviewRequest.Decline"/>. Until is the date to ask again for
/// <see cref="ReplyKind.Later"/> (30 days from now when none), or the last day away for <see cref="ReplyKind.OutOfOffice"/>.
/// </summary>
public sealed record Reply(ReplyKind Kind, DateTimeOffset At, DateOnly? Until = null);
