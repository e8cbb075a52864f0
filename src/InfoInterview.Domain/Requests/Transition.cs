namespace InfoInterview.Domain.Requests;

/// <summary>What a verb of a request did.</summary>
public sealed record Transition(RequestEvent Event);
