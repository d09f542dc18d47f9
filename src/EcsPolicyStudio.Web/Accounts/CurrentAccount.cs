using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>The account in use, asked for once for each circuit. A failed answer is not kept.</summary>
/// <param name="gateway">The account.</param>
public sealed class CurrentAccount(IIamGateway gateway)
{
    private AccountIdentity? _identity;

    /// <summary>The account, its alias and the caller.</summary>
    /// <exception cref="Iam.Errors.IamException">The account cannot be reached or refuses.</exception>
    public async Task<AccountIdentity> GetAsync(CancellationToken cancellationToken) =>
        _identity ??= await gateway.GetAccountAsync(cancellationToken);
}
