using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Questions;

namespace InfoInterview.Domain.Requests;

/// <summary>What a new request asks, of whom.</summary>
public sealed record NewRequest(OwnerId Owner, ContactId Contact, RequestPlan Plan)
{
    /// <summary>Who named them, if anybody did.</summary>
    public ContactId? ReferredBy { get; init; }

    /// <summary>0 to 2.</summary>
    public int MaxNudges { get; init; } = 1;

    public QuestionSetId? QuestionSet { get; init; }
}
