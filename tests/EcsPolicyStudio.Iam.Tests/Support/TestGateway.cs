using Amazon;
using Amazon.IdentityManagement;
using Amazon.SecurityToken;
using EcsPolicyStudio.Iam.Accounts;
using EcsPolicyStudio.Iam.Aws;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Tests.Support;

/// <summary>Gateways over a substitute of the client, or over the SDK's whole pipeline into a handler.</summary>
internal static class TestGateway
{
    private static readonly AccountConnection Work = new(CredentialSource.Profile, "work", "us-east-1");

    public static AwsIamGateway Over(IAmazonIdentityManagementService iam) =>
        new(() => iam, new NoIdentity(), new IamCalls(new IamErrorMapper(Work)), TimeProvider.System);

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

        var credentials = new Amazon.Runtime.BasicAWSCredentials("AKID", "secret");
        var clients = new AccountClients(new CountingIamClient(credentials, iam), new AmazonSecurityTokenServiceClient(credentials, sts), Work);
        return Over(new AccountClientSource(() => clients, Work), Work);
    }

    public static AwsIamGateway Over(AccountClientSource clients, AccountConnection connection)
    {
        var calls = new IamCalls(new IamErrorMapper(connection), clients);
        return new AwsIamGateway(() => clients.Get().Iam, new StsAccountIdentitySource(clients, calls), calls, TimeProvider.System);
    }

    public static AwsIamGateway Over(AccountClients clients) => Over(new AccountClientSource(() => clients, clients.Connection), clients.Connection);

    public static async Task<List<T>> ReadAsync<T>(this IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken))
            list.Add(item);
        return list;
    }

    /// <summary>The failure that a list breaks off with.</summary>
    public static async Task<IamException> RefusalAsync<T>(this IAsyncEnumerable<T> items, CancellationToken cancellationToken) =>
        await Assert.ThrowsAnyAsync<IamException>(() => items.ReadAsync(cancellationToken));

    private sealed class NoIdentity : IAccountIdentitySource
    {
        public Task<AccountIdentity> GetAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
