namespace InfoInterview.Domain.Requests;

/// <summary>Something the user promised.</summary>
public sealed record PromiseMade(string Text, DateOnly? On = null);
