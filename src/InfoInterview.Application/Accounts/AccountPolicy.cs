namespace InfoInterview.Application.Accounts;

/// <summary>What an account must fulfil.</summary>
public static class AccountPolicy
{
    /// <summary>The shortest password, in characters; no rule about kinds of characters beside it.</summary>
    /// <remarks>OWASP ASVS 5.0, 6.2.1 and 6.2.5.</remarks>
    public const int PasswordMinLength = 10;

    /// <summary>The longest password, in characters: hashing work stays bounded.</summary>
    public const int PasswordMaxLength = 200;

    /// <summary>Wrong passwords before a pause.</summary>
    public const int WrongPasswords = 8;

    /// <summary>The claim that holds the active space.</summary>
    public const string OwnerClaim = "infointerview:owner";

    /// <summary>The claim that says whether the active space is the practice one.</summary>
    public const string PracticeClaim = "infointerview:practice";
}
