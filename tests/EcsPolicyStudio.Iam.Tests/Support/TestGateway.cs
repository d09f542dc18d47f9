using Amazon;
using Amazon.IdentityManagement;
using Amazon.SecurityToken;
using EcsPolicyStudio.Iam.Account;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Tests.Support;

/// <summary>Gateways over a substitute of the client, or over the SDK's whole pipeline into a handler.</summary>
internal static class TestGateway
{
    public static AwsIamGateway Over(IAmazonIdentityManagementService iam, string? profile = null) =>
        new(iam, new NoIdentity(), new IamCalls(new IamErrorMapper(profile)));

    public static AwsIamGateway Over(HttpMessageHandler handler, int retries = 0, TimeSpan? timeout = null)
    {
        var iam = new AmazonIdentityManagementServiceConfig();
        var sts = new AmazonSecurityTokenServiceConfig();
        foreach (var config in new Amazon.Runtime.ClientConfig[] { iam, sts })
        {
            config.RegionEndpoint = RegionEndpoint.USEast1;
            config.HttpClientFactory = new InProcessHttpClientFactory(handler);
            config.MaxErrorRetry = retries;
            config.IgnoreConfiguredEndpointUrls = true;
            if (timeout is not null)
                config.Timeout = timeout;
        }

        var client = new AmazonIdentityManagementServiceClient("AKID", "secret", iam);
        var calls = new IamCalls(new IamErrorMapper("work"));
        var connection = new AccountConnection(AccountKind.Aws, "work", "us-east-1");
        return new AwsIamGateway(
            client, new StsAccountIdentitySource(new AmazonSecurityTokenServiceClient("AKID", "secret", sts), client, calls, connection), calls);
    }

    public static async Task<List<T>> ReadAsync<T>(this IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken))
            list.Add(item);
        return list;
    }

    private sealed class NoIdentity : IAccountIdentitySource
    {
        public Task<AccountIdentity> GetAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
