namespace InfoInterview.Domain.Accounts;

/// <summary>One owner: a user's real space, or the practice space beside it.</summary>
public sealed class Space
{
    private Space()
    {
    }

    public OwnerId Id { get; private set; }
    public UserId UserId { get; private set; }
    public SpaceKind Kind { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Opens a space for a user.</summary>
    public static Space Open(UserId user, SpaceKind kind, DateTimeOffset now) =>
        new() { Id = OwnerId.New(), UserId = user, Kind = kind, CreatedAt = now };
}
