namespace InfoInterview.Web.Components.Kit;

/// <summary>One of several things to choose.</summary>
/// <param name="Value">What is chosen.</param>
/// <param name="Words">How it is called.</param>
/// <param name="Hint">What follows from it, in a few words, where there is room.</param>
/// <param name="Icon">One of MudBlazor's icon constants.</param>
public sealed record Choice<T>(T Value, string Words, string? Hint = null, string? Icon = null);
