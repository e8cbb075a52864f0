namespace InfoInterview.Domain.Accounts;

/// <summary>A row that belongs to one owner. The data floor filters, checks and references by it.</summary>
public interface IOwned
{
    /// <summary>The owner; set once, when the row is created.</summary>
    OwnerId OwnerId { get; }
}
