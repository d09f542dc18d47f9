using Amazon.IdentityManagement.Model;
using Amazon.SecurityToken.Model;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>Asks STS who the caller is (GetCallerIdentity, which needs no permission) and IAM for the account alias.</summary>
/// <param name="clients">Gives the account's clients.</param>
/// <param name="calls">Makes the requests.</param>
internal sealed class StsAccountIdentitySource(AccountClientSource clients, IamCalls calls) : IAccountIdentitySource
{
    /// <inheritdoc/>
    public async Task<AccountIdentity> GetAsync(CancellationToken cancellationToken)
    {
        var caller = await calls.SendAsync(
            "GetCallerIdentity",
            token => clients.Get().Sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), token),
            cancellationToken,
            service: "sts").ConfigureAwait(false);
        var connection = clients.Get().Connection;
        var accountId = IamCalls.Required(caller.Account, "GetCallerIdentity", nameof(caller.Account));
        clients.Remember(accountId);
        return new AccountIdentity(
            accountId,
            await AliasAsync(cancellationToken).ConfigureAwait(false),
            IamCalls.Required(caller.Arn, "GetCallerIdentity", nameof(caller.Arn)),
            connection.Kind,
            connection.Profile,
            connection.Region);
    }

    private async Task<string?> AliasAsync(CancellationToken cancellationToken)
    {
        try
        {
            // An account has one alias at most.
            var response = await calls.SendAsync(
                "ListAccountAliases", token => clients.Get().Iam.ListAccountAliasesAsync(new ListAccountAliasesRequest(), token), cancellationToken)
                .ConfigureAwait(false);
            return response.AccountAliases is [var alias, ..] ? alias : null;
        }
        catch (IamAccessDeniedException)
        {
            // An ornament: a caller without iam:ListAccountAliases works without it.
            return null;
        }
    }
}
