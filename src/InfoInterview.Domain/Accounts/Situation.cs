namespace InfoInterview.Domain.Accounts;

/// <summary>Where the asker stands just now.</summary>
public enum Situation
{
    Unsaid,
    Student,
    Working,
    BetweenJobs,
    ChangingField,
}
