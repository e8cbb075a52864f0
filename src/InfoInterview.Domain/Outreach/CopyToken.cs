using System.Security.Cryptography;

namespace InfoInterview.Domain.Outreach;

/// <summary>The value of the <c>X-InfoInterview-Id</c> header. Some servers rewrite the Message-ID; this survives in the sent copy.</summary>
public static class CopyToken
{
    /// <summary>128 random bits as 26 letters and digits.</summary>
    public static string Create() => Base32.Write(RandomNumberGenerator.GetBytes(16));
}
