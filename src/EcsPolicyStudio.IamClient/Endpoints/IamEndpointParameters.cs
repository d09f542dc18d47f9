using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util;

namespace Amazon.IdentityManagement.Endpoints;

/// <summary>What decides the endpoint of a request.</summary>
internal sealed class IamEndpointParameters : EndpointParameters
{
    /// <summary>The system name of the region; only its partition matters.</summary>
    public string Region { get; init; }

    /// <summary>Whether IPv6 as well as IPv4 is asked for.</summary>
    public bool UseDualStack { get; init; }

    /// <summary>Whether an endpoint with FIPS 140 validated cryptography is asked for.</summary>
    public bool UseFips { get; init; }

    /// <summary>A custom endpoint that takes the place of IAM's own, or null.</summary>
    public string ServiceUrl { get; init; }

    public static IamEndpointParameters From(IClientConfig config, RegionEndpoint alternate)
    {
        var url = config.ServiceURL;
        return new IamEndpointParameters
        {
            Region = (alternate ?? config.RegionEndpoint)?.SystemName ?? RegionOfUrl(config, url),
            UseDualStack = config.UseDualstackEndpoint,
            UseFips = config.UseFIPSEndpoint,
            ServiceUrl = string.IsNullOrEmpty(url) ? null : url,
        };
    }

    private static string RegionOfUrl(IClientConfig config, string url) =>
        !string.IsNullOrEmpty(config.AuthenticationRegion) ? config.AuthenticationRegion
        : string.IsNullOrEmpty(url) ? null
        : AWSSDKUtils.DetermineRegion(url);
}
