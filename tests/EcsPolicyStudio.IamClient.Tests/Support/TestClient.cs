using Amazon.IdentityManagement;
using Amazon.Runtime;

namespace EcsPolicyStudio.IamClient.Tests.Support;

/// <summary>Makes clients whose requests end in a handler of this process.</summary>
internal static class TestClient
{
    public static AmazonIdentityManagementServiceClient Create(
        HttpMessageHandler handler, Action<AmazonIdentityManagementServiceConfig>? configure = null)
    {
        var config = new AmazonIdentityManagementServiceConfig
        {
            RegionEndpoint = Amazon.RegionEndpoint.USEast1,
            MaxErrorRetry = 0,
            HttpClientFactory = new Factory(handler),
            IgnoreConfiguredEndpointUrls = true,
        };
        configure?.Invoke(config);
        return new AmazonIdentityManagementServiceClient("AKIDEXAMPLE", "secret", config);
    }

    private sealed class Factory(HttpMessageHandler handler) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
