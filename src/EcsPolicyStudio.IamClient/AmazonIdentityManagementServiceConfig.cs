using Amazon.IdentityManagement.Endpoints;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace Amazon.IdentityManagement;

/// <summary>
/// The configuration of a client. The region only selects the partition; where none is configured it is us-east-1, so a client never
/// lacks one. A profile set on the configuration does not change it.
/// </summary>
public class AmazonIdentityManagementServiceConfig : ClientConfig
{
    // The line of the API these declarations follow; Core adds it to the user agent.
    private static readonly string AgentText = InternalSDKUtils.BuildUserAgentString(ServiceId, "4.0.0");

    public AmazonIdentityManagementServiceConfig()
        : base(new DefaultConfigurationProvider(IamDefaultConfigurations.All))
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = "iam";
        RegionEndpoint = FallbackRegionFactory.GetRegionEndpoint(includeInstanceMetadata: false) ?? RegionEndpoint.USEast1;
        EndpointProvider = new IamEndpointProvider();
    }

    /// <summary>The service id: decides which endpoint settings of a profile and of the environment apply.</summary>
    public static new string ServiceId => "IAM";

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => "iam";

    /// <inheritdoc/>
    public override string ServiceVersion => "2010-05-08";

    /// <inheritdoc/>
    public override string UserAgent => AgentText;

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return EndpointProvider.ResolveEndpoint(IamEndpointParameters.From(this, parameters.AlternateEndpoint));
    }
}
