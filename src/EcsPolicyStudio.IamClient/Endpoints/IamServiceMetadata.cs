using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Endpoints;

/// <summary>Names the service to AWSSDK.Core's logging and endpoint overrides.</summary>
internal sealed class IamServiceMetadata : IServiceMetadata
{
    public string ServiceId => AmazonIdentityManagementServiceConfig.ServiceId;

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>(0);
}
