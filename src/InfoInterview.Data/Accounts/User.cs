using Microsoft.AspNetCore.Identity;

namespace InfoInterview.Data.Accounts;

/// <summary>An account that may sign in. What it owns hangs on its spaces, not on this row.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>The name shown to the user themselves.</summary>
    public string FullName { get; set; } = "";

    /// <summary>The space the user looks at: the real one or the practice one.</summary>
    public Guid ActiveOwnerId { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }
}
