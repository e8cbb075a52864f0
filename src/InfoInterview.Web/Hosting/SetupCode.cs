using System.Security.Cryptography;
using System.Text;

namespace InfoInterview.Web.Hosting;

/// <summary>The one-time code that lets somebody who is not at this machine make the first account; printed in the log while there is none.</summary>
internal sealed class SetupCode
{
    private const string Letters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>16 letters in groups of four; about 78 bits.</summary>
    public string Code { get; } = string.Join('-', RandomNumberGenerator.GetString(Letters, 16).Chunk(4).Select(c => new string(c)));

    /// <summary>Whether this is the code, however it was typed.</summary>
    public bool Is(string? typed) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(Plain(typed ?? ""))), SHA256.HashData(Encoding.UTF8.GetBytes(Plain(Code))));

    private static string Plain(string code) => code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
