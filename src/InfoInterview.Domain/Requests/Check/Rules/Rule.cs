using InfoInterview.Domain.Requests.Check.Reading;

namespace InfoInterview.Domain.Requests.Check.Rules;

/// <summary>One rule: its id, the drafts it speaks to, and what it says of one.</summary>
internal sealed record Rule(string Id, Func<DraftText, bool> SpeaksTo, Func<DraftText, Verdict> Read);
