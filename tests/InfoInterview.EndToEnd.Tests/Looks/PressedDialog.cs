namespace InfoInterview.EndToEnd.Tests.Looks;

/// <summary>A dialog that no address opens.</summary>
/// <param name="Path">The page it opens on.</param>
/// <param name="Presses">What is pressed there, one after another, as Playwright finds it.</param>
internal sealed record PressedDialog(string Path, params IReadOnlyList<string> Presses);
