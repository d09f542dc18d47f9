using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>
/// The credentials of a role, renewed by the SDK before they expire. The SDK's own class for it always asks the STS of the computer's default Region, which gives
/// no credentials for another partition, and knows nothing of the account's endpoint.
/// </summary>
/// <param name="sts">STS, with the credentials that take on the role.</param>
/// <param name="roleArn">The role.</param>
/// <param name="sessionName">The name of the session.</param>
/// <param name="externalId">The external id, or null.</param>
internal sealed class RoleCredentials(IAmazonSecurityTokenService sts, string roleArn, string sessionName, string? externalId) : RefreshingAWSCredentials
{
    /// <summary>The name of the session where the settings give none.</summary>
    public const string DefaultSessionName = "ecs-policy-studio";

    /// <inheritdoc/>
    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        try
        {
            var response = await sts.AssumeRoleAsync(
                new AssumeRoleRequest { RoleArn = roleArn, RoleSessionName = sessionName, ExternalId = externalId }).ConfigureAwait(false);
            var given = response.Credentials ?? throw new AmazonClientException($"STS gave no credentials for {roleArn}.");
            return new CredentialsRefreshState(
                new ImmutableCredentials(given.AccessKeyId, given.SecretAccessKey, given.SessionToken), given.Expiration ?? DateTime.UtcNow.AddMinutes(15));
        }
        catch (AmazonServiceException refusal)
        {
            throw new AmazonClientException($"The role {roleArn} could not be taken on.", refusal);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            sts.Dispose();
        base.Dispose(disposing);
    }
}
