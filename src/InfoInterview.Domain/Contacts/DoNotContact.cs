namespace InfoInterview.Domain.Contacts;

/// <summary>They asked not to be contacted: no draft, nudge, import or merge passes it.</summary>
/// <param name="Reason">In their words or the user's, for the user only.</param>
/// <param name="On">The local day it was said.</param>
public sealed record DoNotContact(string? Reason, DateOnly On);
