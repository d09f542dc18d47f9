using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.IdentityManagement.Endpoints;

/// <summary>Resolves the endpoint of a request from the partition table or from a custom endpoint.</summary>
internal sealed class IamEndpointProvider : IEndpointProvider
{
    /// <inheritdoc/>
    /// <exception cref="AmazonClientException">A custom endpoint was combined with FIPS or dual stack.</exception>
    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        var wanted = (IamEndpointParameters)parameters;
        if (wanted.ServiceUrl is not null)
        {
            if (wanted.UseFips)
                throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported");
            if (wanted.UseDualStack)
                throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported");
            return new Endpoint(wanted.ServiceUrl);
        }

        var partition = IamPartition.OfRegion(wanted.Region);
        return new Endpoint(
            "https://" + partition.HostFor(wanted.UseDualStack, wanted.UseFips),
            $$"""{"authSchemes":[{"name":"sigv4","signingName":"iam","signingRegion":"{{partition.SigningRegion}}"}]}""",
            headersJson: null);
    }
}
