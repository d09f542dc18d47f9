using Amazon.IdentityManagement.Endpoints;
using Amazon.IdentityManagement.Model;
using Amazon.IdentityManagement.Pagination;
using Amazon.IdentityManagement.Query;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.IdentityManagement;

/// <summary>
/// The client of AWS Identity and Access Management. Signing, credentials, retries and HTTP are AWSSDK.Core's; this class adds the
/// endpoints of IAM and one codec for all operations.
/// </summary>
public partial class AmazonIdentityManagementServiceClient : AmazonServiceClient, IAmazonIdentityManagementService
{
    private readonly Lazy<IIdentityManagementPaginatorFactory> _paginators;

    /// <summary>Credentials and region from the default chain.</summary>
    public AmazonIdentityManagementServiceClient()
        : this(new AmazonIdentityManagementServiceConfig())
    {
    }

    /// <summary>Credentials from the default chain, endpoint of the region's partition.</summary>
    public AmazonIdentityManagementServiceClient(RegionEndpoint region)
        : this(new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>Credentials from the configured profile or the default chain.</summary>
    public AmazonIdentityManagementServiceClient(AmazonIdentityManagementServiceConfig config)
        : base(config)
    {
        _paginators = LazyPaginators();
    }

    /// <summary>These credentials, region from the default chain.</summary>
    public AmazonIdentityManagementServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonIdentityManagementServiceConfig())
    {
    }

    /// <summary>These credentials, endpoint of the region's partition.</summary>
    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>These credentials and this configuration.</summary>
    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, AmazonIdentityManagementServiceConfig clientConfig)
        : base(credentials, clientConfig)
    {
        _paginators = LazyPaginators();
    }

    /// <summary>This access key, region from the default chain.</summary>
    public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIdentityManagementServiceConfig())
    {
    }

    /// <summary>This access key, endpoint of the region's partition.</summary>
    public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>This access key and this configuration.</summary>
    public AmazonIdentityManagementServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, AmazonIdentityManagementServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig)
    {
        _paginators = LazyPaginators();
    }

    /// <summary>These session credentials, region from the default chain.</summary>
    public AmazonIdentityManagementServiceClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIdentityManagementServiceConfig())
    {
    }

    /// <summary>These session credentials, endpoint of the region's partition.</summary>
    public AmazonIdentityManagementServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    /// <summary>These session credentials and this configuration.</summary>
    public AmazonIdentityManagementServiceClient(
        string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonIdentityManagementServiceConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig)
    {
        _paginators = LazyPaginators();
    }

    /// <inheritdoc/>
    public IIdentityManagementPaginatorFactory Paginators => _paginators.Value;

    /// <inheritdoc/>
    protected override IServiceMetadata ServiceMetadata { get; } = new IamServiceMetadata();

    /// <inheritdoc/>
    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters(request));

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        // The order in the pipeline is marshaller, authentication scheme, endpoint.
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new IamEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4SchemeHandler());
    }

    private Task<TResponse> SendAsync<TResponse>(AmazonIdentityManagementServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        var options = new InvokeOptions
        {
            RequestMarshaller = QueryRequestMarshaller.Instance,
            ResponseUnmarshaller = QueryResponseUnmarshaller<TResponse>.For(request),
        };
        return InvokeAsync<TResponse>(request, options, cancellationToken);
    }

    private Lazy<IIdentityManagementPaginatorFactory> LazyPaginators() => new(() => new PaginatorFactory(this));
}
