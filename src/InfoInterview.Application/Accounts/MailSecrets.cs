using System.Security.Cryptography;
using InfoInterview.Domain;
using InfoInterview.Domain.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace InfoInterview.Application.Accounts;

/// <summary>Encrypts mail passwords, for each owner under a purpose of their own.</summary>
public sealed class MailSecrets(IDataProtectionProvider protection)
{
    /// <summary>The password as it is stored.</summary>
    public string Protect(OwnerId owner, string password) => For(owner).Protect(password);

    /// <summary>The password in the clear.</summary>
    /// <exception cref="RefusedException">The key it was encrypted with is gone, as after a restore elsewhere.</exception>
    public string Unprotect(OwnerId owner, string stored)
    {
        try
        {
            return For(owner).Unprotect(stored);
        }
        catch (CryptographicException lost)
        {
            throw new RefusedException("mail.password-lost", $"The stored mail password can no longer be read ({lost.Message}) Your messages are kept and wait; type the password again under Settings, Mail.");
        }
    }

    private IDataProtector For(OwnerId owner) => protection.CreateProtector("InfoInterview.MailPassword", owner.ToString());
}
