using Amazon;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.SecurityToken;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Errors;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>The SDK clients of one account.</summary>
/// <param name="Iam">The IAM client.</param>
/// <param name="Sts">The STS client, with the same credentials and the same last hop.</param>
/// <param name="Connection">How the account is reached, with the Region that was found.</param>
internal sealed record AccountClients(
    IAmazonIdentityManagementService Iam, IAmazonSecurityTokenService Sts, AccountConnection Connection) : IDisposable
{
    // A person is waiting; the SDK's own limit is 100 seconds, three times over with its retries.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // The embedded IAM asks for no secret, and a real one must never get this near it.
    private static readonly BasicAWSCredentials SandboxCredentials = new("SANDBOX", "sandbox-not-a-secret");

    private IDisposable? _role;

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
            new CountingIamClient(SandboxCredentials, iam),
            new AmazonSecurityTokenServiceClient(SandboxCredentials, sts),
            new AccountConnection(CredentialSource.Sandbox));
    }

    /// <summary>Clients of a real account.</summary>
    /// <param name="options">Validated settings.</param>
    /// <param name="network">Takes the place of the network, in tests; null for the SDK's own HTTP client.</param>
    /// <exception cref="IamCredentialsException">There are no credentials.</exception>
    public static AccountClients ForAws(IamAccountOptions options, HttpMessageHandler? network = null)
    {
        var connection = AccountConnection.Of(options);
        var (credentials, profile) = AccountCredentials.Find(connection);
        var iam = new AmazonIdentityManagementServiceConfig();
        // A profile set on a configuration brings its endpoints, but not its Region.
        var region = connection.Region is { } name ? RegionEndpoint.GetBySystemName(name) : profile?.Region ?? iam.RegionEndpoint;
        Configure(iam, IamSigningRegion(region));

        if (connection.RoleArn is null)
            return Clients(credentials, null);
        var role = new RoleCredentials(
            Sts(credentials), connection.RoleArn, IamAccountOptions.TextOrNull(options.SessionName) ?? RoleCredentials.DefaultSessionName,
            IamAccountOptions.TextOrNull(options.ExternalId));
        return Clients(role, role);

        AccountClients Clients(AWSCredentials? given, IDisposable? owned) => new(
            given is null ? new CountingIamClient(iam) : new CountingIamClient(given, iam), Sts(given), connection with { Region = region.SystemName })
        {
            _role = owned,
        };

        AmazonSecurityTokenServiceClient Sts(AWSCredentials? given)
        {
            var sts = new AmazonSecurityTokenServiceConfig();
            Configure(sts, region.SystemName);
            return given is null ? new(sts) : new(given, sts);
        }

        void Configure(ClientConfig config, string signedFor)
        {
            if (connection.Profile is { } profileName)
                config.Profile = new Profile(profileName);
            config.RegionEndpoint = region;
            config.Timeout = Timeout;
            if (network is not null)
                config.HttpClientFactory = new InProcessHttpClientFactory(network);
            if (IamAccountOptions.TextOrNull(options.EndpointUrl) is not { } endpoint)
                return;
            // Setting ServiceURL clears the Region; what is signed for must then be said apart.
            config.ServiceURL = endpoint;
            config.AuthenticationRegion = signedFor;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Iam.Dispose();
        Sts.Dispose();
        _role?.Dispose();
    }

    // One region signs for IAM in each partition (AWS General Reference, "AWS Identity and Access Management endpoints and quotas").
    private static string IamSigningRegion(RegionEndpoint region) => region.PartitionName switch
    {
        "aws-cn" => "cn-north-1",
        "aws-us-gov" => "us-gov-west-1",
        "aws" => "us-east-1",
        _ => region.SystemName,
    };
}
