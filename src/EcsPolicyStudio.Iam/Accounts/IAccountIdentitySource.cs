using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>Tells which account is in use and who the console is in it.</summary>
public interface IAccountIdentitySource
{
    /// <summary>The account, its alias and the caller.</summary>
    /// <exception cref="IamException">The account cannot be reached or refuses.</exception>
    Task<AccountIdentity> GetAsync(CancellationToken cancellationToken);
}
