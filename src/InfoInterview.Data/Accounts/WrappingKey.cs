using System.Security.Cryptography;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;

namespace InfoInterview.Data.Accounts;

/// <summary>
/// The key that wraps the key ring. It stands outside the database, so a stolen database or backup opens nothing:
/// in the configuration (usually from a mounted secret), else in a file of the data folder that only this user may read.
/// </summary>
public sealed class WrappingKey
{
    /// <summary>The key's length in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] _key;

    private WrappingKey(byte[] key) => _key = key;

    /// <summary>The configured key, or the data folder's; made there when it is the first start.</summary>
    /// <param name="configured">Base64 of 32 bytes, or nothing.</param>
    /// <param name="directory">Where the key file stands.</param>
    /// <exception cref="RefusedException">The configured key or the file is not a key.</exception>
    public static WrappingKey Load(string? configured, DataDirectory directory) => Find(configured, directory) ?? Made(directory);

    /// <summary>The configured key, or the data folder's; null, and nothing is made, when there is none.</summary>
    /// <exception cref="RefusedException">The configured key or the file is not a key, or the file cannot be read.</exception>
    public static WrappingKey? Find(string? configured, DataDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        if (!string.IsNullOrWhiteSpace(configured))
            return new WrappingKey(Decode(configured, "InfoInterview:KeyRing:WrappingKey"));
        return File.Exists(directory.WrappingKey) ? Read(directory.WrappingKey) : null;
    }

    internal byte[] Wrap(byte[] plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var sealedBytes = new byte[plain.Length];
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        using var aes = new AesGcm(_key, tag.Length);
        aes.Encrypt(nonce, plain, sealedBytes, tag);
        return [.. nonce, .. tag, .. sealedBytes];
    }

    internal byte[] Unwrap(byte[] wrapped)
    {
        var nonce = AesGcm.NonceByteSizes.MaxSize;
        var tag = AesGcm.TagByteSizes.MaxSize;
        var plain = new byte[wrapped.Length - nonce - tag];
        using var aes = new AesGcm(_key, tag);
        aes.Decrypt(wrapped.AsSpan(0, nonce), wrapped.AsSpan(nonce + tag), wrapped.AsSpan(nonce, tag), plain);
        return plain;
    }

    private static WrappingKey Made(DataDirectory directory)
    {
        Make(directory.WrappingKey);
        return Read(directory.WrappingKey);
    }

    private static WrappingKey Read(string path)
    {
        try
        {
            return new WrappingKey(Decode(File.ReadAllText(path), path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException("keyring.unreadable", $"The key in {path} cannot be read ({unreadable.Message}). Nothing was changed; run as the user whose key it is.");
        }
    }

    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, options);
        file.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
    }

    private static byte[] Decode(string text, string where)
    {
        var key = new byte[Length];
        return Convert.TryFromBase64String(text.Trim(), key, out var written) && written == Length
            ? key
            : throw new RefusedException("keyring.wrapping-key", $"{where} does not hold a key (32 bytes in base64). Nothing was changed; put the right key back. Without it, stored mail passwords must be typed again.");
    }
}
