using System.Security.Cryptography;

namespace InfoInterview.Domain.Outreach;

/// <summary>The Message-ID header of a mail: minted once when it is queued, and later found again in copies, replies and bounces.</summary>
public static class InternetMessageId
{
    /// <summary>The longest one made here, with its angle brackets, in characters.</summary>
    public const int MaxLength = 320;

    /// <summary>The longest one of anybody's that is kept, in characters; a longer one is as good as none.</summary>
    public const int LongestKept = 400;

    /// <summary>A new one: the row's id, 80 random bits so that it cannot be guessed, and the sender's domain.</summary>
    public static string Create(OutboxId id, EmailAddress from) =>
        $"<{Base32.Write(id.Value.ToByteArray(bigEndian: true))}.{Base32.Write(RandomNumberGenerator.GetBytes(10))}@{from.WireDomain}>";
}
