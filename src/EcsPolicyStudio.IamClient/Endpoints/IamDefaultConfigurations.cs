using System.Collections.ObjectModel;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Endpoints;

/// <summary>
/// The defaults modes of the SDKs ("Smart configuration defaults", AWS SDKs and Tools Reference Guide): how long to wait for a
/// connection where the configuration does not say.
/// </summary>
internal static class IamDefaultConfigurations
{
    public static ReadOnlyCollection<IDefaultConfiguration> All { get; } = new([
        Mode(DefaultConfigurationMode.Standard, milliseconds: 3_100),
        Mode(DefaultConfigurationMode.InRegion, milliseconds: 1_100),
        Mode(DefaultConfigurationMode.CrossRegion, milliseconds: 3_100),
        Mode(DefaultConfigurationMode.Mobile, milliseconds: 30_000),
        Mode(DefaultConfigurationMode.Auto, milliseconds: 1_100),
    ]);

    private static DefaultConfiguration Mode(DefaultConfigurationMode name, int milliseconds) => new()
    {
        Name = name,
        RetryMode = RequestRetryMode.Standard,
        S3UsEast1RegionalEndpoint = S3UsEast1RegionalEndpointValue.Regional,
        ConnectTimeout = TimeSpan.FromMilliseconds(milliseconds),
        TlsNegotiationTimeout = TimeSpan.FromMilliseconds(milliseconds),
    };
}
