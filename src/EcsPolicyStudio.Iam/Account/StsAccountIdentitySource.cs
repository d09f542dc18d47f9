using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Account;

/// <summary>Asks STS who the caller is (GetCallerIdentity, which needs no permission) and IAM for the account alias.</summary>
internal sealed class StsAccountIdentitySource(
    IAmazonSecurityTokenService sts, IAmazonIdentityManagementService iam, IamCalls calls, AccountConnection connection) : IAccountIdentitySource
{
    /// <inheritdoc/>
    public async Task<AccountIdentity> GetAsync(CancellationToken cancellationToken)
    {
        var caller = await calls.SendAsync(
            "GetCallerIdentity",
            token => sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), token),
            cancellationToken,
            service: "sts").ConfigureAwait(false);
        return new AccountIdentity(
            IamCalls.Required(caller.Account, "GetCallerIdentity", nameof(caller.Account)),
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
                "ListAccountAliases", token => iam.ListAccountAliasesAsync(new ListAccountAliasesRequest(), token), cancellationToken)
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
