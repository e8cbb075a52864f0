namespace InfoInterview.Web.Components.Kit;

/// <summary>A page above the one that is open.</summary>
public sealed record PathStep(string Words, string Href);
