using Microsoft.AspNetCore.DataProtection;

namespace EcsPolicyStudio.LocalIam.Credentials;

/// <summary>Protects the secrets of access keys with the host's data-protection key ring.</summary>
/// <param name="provider">The host's data protection.</param>
internal sealed class DataProtectionAccessKeyProtector(IDataProtectionProvider provider) : IAccessKeyProtector
{
    private readonly IDataProtector _protector = provider.CreateProtector("EcsPolicyStudio.LocalIam.AccessKeys.v1");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Unprotect(string protectedSecret) => _protector.Unprotect(protectedSecret);
}
