using Amazon.Runtime;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>Ends the SDK's requests in a handler of this process instead of the network.</summary>
/// <param name="handler">Answers the requests. It is not disposed of here.</param>
internal sealed class InProcessHttpClientFactory(HttpMessageHandler handler) : HttpClientFactory
{
    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        ArgumentNullException.ThrowIfNull(clientConfig);
        var client = new HttpClient(handler, disposeHandler: false);
        if (clientConfig.Timeout is { } timeout)
            client.Timeout = timeout;
        return client;
    }

    /// <inheritdoc/>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => true;
}
