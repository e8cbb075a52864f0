namespace InfoInterview.Domain.Requests.Check;

/// <summary>A rule the draft keeps, in a few words, such as "Easy to say no".</summary>
public sealed record FinePoint(string Id, string Sentence);
