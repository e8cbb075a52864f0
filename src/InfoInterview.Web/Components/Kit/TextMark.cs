namespace InfoInterview.Web.Components.Kit;

/// <summary>Marked words in a text.</summary>
/// <param name="Start">Where they begin, in UTF-16 units of a text whose lines end in <c>\n</c>.</param>
/// <param name="Length">How long they are, above zero.</param>
/// <param name="Number">The figure above their end; null shows none.</param>
/// <param name="Tone">Brick to fix, amber to consider.</param>
public sealed record TextMark(int Start, int Length, string? Number, Tone Tone);
