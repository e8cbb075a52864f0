namespace InfoInterview.Domain.Questions;

/// <summary>Something about a set of questions that its user should know.</summary>
/// <param name="Rule">The rule concerned.</param>
/// <param name="Valid">True for a note: the set may be used all the same.</param>
/// <param name="Sentence">What to tell the user, the way out included.</param>
/// <param name="Item">The question concerned, when it is one.</param>
public sealed record QuestionSetFinding(QuestionSetRule Rule, bool Valid, string Sentence, QuestionItemId? Item = null);
