using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Data.Accounts;

/// <summary>Wraps each key of the key ring before it is stored in the database.</summary>
public sealed class WrappedKeyXmlEncryptor(WrappingKey key) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var wrapped = key.Wrap(Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new EncryptedXmlInfo(new XElement("wrappedKey", Convert.ToBase64String(wrapped)), typeof(WrappedKeyXmlDecryptor));
    }
}

/// <summary>Unwraps the keys of the key ring.</summary>
public sealed class WrappedKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var key = services.GetRequiredService<WrappingKey>();
        return XElement.Parse(Encoding.UTF8.GetString(key.Unwrap(Convert.FromBase64String(encryptedElement.Value))));
    }
}
