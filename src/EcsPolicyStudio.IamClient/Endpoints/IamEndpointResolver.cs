using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Amazon.IdentityManagement.Endpoints;

/// <summary>The pipeline step that sets a request's endpoint and signing region.</summary>
internal sealed class IamEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        IamEndpointParameters.From(requestContext.ClientConfig, requestContext.Request.AlternateEndpoint);
}
