using Amazon;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Account;

/// <summary>The SDK clients of one account.</summary>
/// <param name="Iam">The IAM client.</param>
/// <param name="Sts">The STS client, with the same credentials and the same last hop.</param>
/// <param name="Connection">How the account is reached.</param>
internal sealed record AccountClients(
    IAmazonIdentityManagementService Iam, IAmazonSecurityTokenService Sts, AccountConnection Connection) : IDisposable
{
    // A person is waiting; the SDK's own limit is 100 seconds, three times over with its retries.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // The embedded IAM asks for no secret, and a real one must never get this near it.
    private static readonly BasicAWSCredentials SandboxCredentials = new("SANDBOX", "sandbox-not-a-secret");

    /// <summary>Clients whose requests end in the embedded IAM.</summary>
    /// <param name="handler">The embedded IAM's door. It stays the caller's to dispose of.</param>
    public static AccountClients ForSandbox(HttpMessageHandler handler)
    {
        var iam = new AmazonIdentityManagementServiceConfig();
        var sts = new AmazonSecurityTokenServiceConfig();
        foreach (var config in new ClientConfig[] { iam, sts })
        {
            config.RegionEndpoint = RegionEndpoint.USEast1;
            config.HttpClientFactory = new InProcessHttpClientFactory(handler);
            config.Timeout = Timeout;
            // The computer's AWS settings are for real accounts.
            config.IgnoreConfiguredEndpointUrls = true;
            config.UseFIPSEndpoint = false;
            config.UseDualstackEndpoint = false;
        }

        return new AccountClients(
            new AmazonIdentityManagementServiceClient(SandboxCredentials, iam),
            new AmazonSecurityTokenServiceClient(SandboxCredentials, sts),
            new AccountConnection(AccountKind.Sandbox, Profile: null, Region: null));
    }

    /// <summary>Clients of a real account.</summary>
    /// <param name="options">Validated settings.</param>
    /// <exception cref="IamCredentialsException">The profile gives no credentials.</exception>
    public static AccountClients ForAws(IamAccountOptions options)
    {
        var profileName = TextOrNull(options.Profile);
        var profiles = new CredentialProfileStoreChain();
        AWSCredentials? credentials = null;
        CredentialProfile? profile = null;
        if (profileName is not null && !(profiles.TryGetProfile(profileName, out profile) && profiles.TryGetAWSCredentials(profileName, out credentials)))
        {
            throw new IamCredentialsException(
                "", $"The profile {profileName} gives no credentials.", null, IamRemedies.Credentials("", profileName), null);
        }

        var iam = new AmazonIdentityManagementServiceConfig();
        var sts = new AmazonSecurityTokenServiceConfig();
        // A profile set on a configuration brings its endpoints, but not its Region.
        var region = TextOrNull(options.Region) is { } name ? RegionEndpoint.GetBySystemName(name) : profile?.Region ?? iam.RegionEndpoint;
        foreach (var config in new ClientConfig[] { iam, sts })
        {
            if (profileName is not null)
                config.Profile = new Profile(profileName);
            config.RegionEndpoint = region;
            config.Timeout = Timeout;
        }

        if (TextOrNull(options.EndpointUrl) is { } endpoint)
        {
            // Setting ServiceURL clears the Region; what is signed for must then be said apart.
            iam.ServiceURL = sts.ServiceURL = endpoint;
            iam.AuthenticationRegion = IamSigningRegion(region);
            sts.AuthenticationRegion = region.SystemName;
        }

        return new AccountClients(
            credentials is null ? new AmazonIdentityManagementServiceClient(iam) : new AmazonIdentityManagementServiceClient(credentials, iam),
            credentials is null ? new AmazonSecurityTokenServiceClient(sts) : new AmazonSecurityTokenServiceClient(credentials, sts),
            new AccountConnection(AccountKind.Aws, profileName, region.SystemName));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Iam.Dispose();
        Sts.Dispose();
    }

    // One region signs for IAM in each partition (AWS General Reference, "AWS Identity and Access Management endpoints and quotas").
    private static string IamSigningRegion(RegionEndpoint region) => region.PartitionName switch
    {
        "aws-cn" => "cn-north-1",
        "aws-us-gov" => "us-gov-west-1",
        "aws" => "us-east-1",
        _ => region.SystemName,
    };

    private static string? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
