using System.Text.RegularExpressions;
using Amazon;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using EcsPolicyStudio.IamClient.Tests.Support;

namespace EcsPolicyStudio.IamClient.Tests;

/// <summary>Where requests go, and which region signs them.</summary>
public partial class EndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("us-east-1", false, false, "iam.amazonaws.com", "us-east-1")]
    [InlineData("eu-central-1", false, false, "iam.amazonaws.com", "us-east-1")]
    [InlineData("mars-north-7", false, false, "iam.amazonaws.com", "us-east-1")]
    [InlineData("eu-central-1", true, false, "iam.global.api.aws", "us-east-1")]
    [InlineData("eu-central-1", false, true, "iam-fips.amazonaws.com", "us-east-1")]
    [InlineData("eu-central-1", true, true, "iam-fips.global.api.aws", "us-east-1")]
    [InlineData("cn-northwest-1", false, false, "iam.cn-north-1.amazonaws.com.cn", "cn-north-1")]
    [InlineData("us-gov-east-1", false, false, "iam.us-gov.amazonaws.com", "us-gov-west-1")]
    [InlineData("us-gov-east-1", true, false, "iam.us-gov.api.aws", "us-gov-west-1")]
    [InlineData("us-iso-west-1", false, false, "iam.us-iso-east-1.c2s.ic.gov", "us-iso-east-1")]
    [InlineData("us-isob-east-1", false, false, "iam.us-isob-east-1.sc2s.sgov.gov", "us-isob-east-1")]
    [InlineData("eu-isoe-west-1", false, false, "iam.eu-isoe-west-1.cloud.adc-e.uk", "eu-isoe-west-1")]
    [InlineData("us-isof-south-1", false, false, "iam.us-isof-south-1.csp.hci.ic.gov", "us-isof-south-1")]
    [InlineData("eusc-de-east-1", false, false, "iam.eusc-de-east-1.amazonaws.eu", "eusc-de-east-1")]
    public async Task Request_ForARegion_GoesToItsPartitionsEndpoint(
        string region, bool dualStack, bool fips, string host, string signingRegion)
    {
        var sent = await SendAsync(config =>
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.UseDualstackEndpoint = dualStack;
            config.UseFIPSEndpoint = fips;
        });

        Assert.Equal($"https://{host}/", sent.Uri.AbsoluteUri);
        Assert.Equal((signingRegion, "iam"), Scope(sent));
    }

    [Fact]
    public async Task Request_WithServiceUrl_GoesThere()
    {
        var sent = await SendAsync(config => config.ServiceURL = "http://localhost:4566");

        Assert.Equal("http://localhost:4566/", sent.Uri.AbsoluteUri);
        Assert.Equal(("us-east-1", "iam"), Scope(sent));
    }

    [Fact]
    public async Task Request_WithServiceUrlAndAuthenticationRegion_IsSignedForThatRegion()
    {
        var sent = await SendAsync(config =>
        {
            config.ServiceURL = "http://localhost:4566";
            config.AuthenticationRegion = "cn-north-1";
        });

        Assert.Equal(("cn-north-1", "iam"), Scope(sent));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Request_WithServiceUrlAndFipsOrDualStack_IsRefused(bool dualStack, bool fips)
    {
        await Assert.ThrowsAsync<AmazonClientException>(() => SendAsync(config =>
        {
            config.ServiceURL = "http://localhost:4566";
            config.UseDualstackEndpoint = dualStack;
            config.UseFIPSEndpoint = fips;
        }));
    }

    [Fact]
    public void DetermineServiceOperationEndpoint_ForARegion_TellsTheEndpointOfItsPartition()
    {
        using var client = TestClient.Create(new RecordingHandler(_ => throw new InvalidOperationException()),
            config => config.RegionEndpoint = RegionEndpoint.CNNorth1);

        Assert.Equal("https://iam.cn-north-1.amazonaws.com.cn", client.DetermineServiceOperationEndpoint(new ListUsersRequest()).URL);
    }

    [Fact]
    public void Config_WithoutRegion_StillHasOne() => Assert.NotNull(new AmazonIdentityManagementServiceConfig().RegionEndpoint);

    [Fact]
    public void Interface_AsATypeArgument_MakesItsDefaultClient()
    {
        var config = ConfigOf<IAmazonIdentityManagementService>();

        Assert.IsType<AmazonIdentityManagementServiceConfig>(config);
        using var client = ClientOf<IAmazonIdentityManagementService>(config);
        Assert.IsType<AmazonIdentityManagementServiceClient>(client);
    }

    private static ClientConfig ConfigOf<T>()
        where T : IAmazonService => T.CreateDefaultClientConfig();

    private static IDisposable ClientOf<T>(ClientConfig config)
        where T : IAmazonService => (IDisposable)T.CreateDefaultServiceClient(new AnonymousAWSCredentials(), config);

    private static async Task<SentRequest> SendAsync(Action<AmazonIdentityManagementServiceConfig> configure)
    {
        var handler = new RecordingHandler(_ => RecordingHandler.Xml(
            System.Net.HttpStatusCode.OK, "<ListUsersResponse><ListUsersResult/></ListUsersResponse>"));
        using var client = TestClient.Create(handler, configure);
        await client.ListUsersAsync(new ListUsersRequest(), Token);
        return Assert.Single(handler.Sent);
    }

    private static (string Region, string Service) Scope(SentRequest sent)
    {
        var match = CredentialScope().Match(sent.Authorization);
        Assert.True(match.Success, sent.Authorization);
        return (match.Groups["region"].Value, match.Groups["service"].Value);
    }

    [GeneratedRegex(@"^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/\d{8}/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request, ")]
    private static partial Regex CredentialScope();
}
