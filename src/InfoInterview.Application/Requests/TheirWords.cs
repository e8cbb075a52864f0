using InfoInterview.Domain.Outreach;

namespace InfoInterview.Application.Requests;

/// <summary>What they wrote, pasted by the user.</summary>
public sealed record TheirWords(string Body, Channel Channel = Channel.Email, string? Subject = null);
