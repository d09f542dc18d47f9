using System.Security.Cryptography;

namespace EcsPolicyStudio.LocalIam.Credentials;

/// <summary>
/// Keeps the secrets of access keys unreadable in the database. They cannot be hashed: Signature Version 4 needs the secret itself to test a signature.
/// </summary>
public interface IAccessKeyProtector
{
    /// <summary>Protects a secret.</summary>
    /// <param name="secret">The secret access key.</param>
    /// <returns>The text to store.</returns>
    string Protect(string secret);

    /// <summary>The secret in a stored text.</summary>
    /// <param name="protectedSecret">What <see cref="Protect"/> gave.</param>
    /// <returns>The secret access key.</returns>
    /// <exception cref="CryptographicException">The keys that protect it are gone, or the text was changed.</exception>
    string Unprotect(string protectedSecret);
}
