using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace EcsPolicyStudio.Iam.Aws;

/// <summary>The SDK's IAM client, whose attempts are counted by <see cref="RequestAttempts"/>.</summary>
internal sealed class CountingIamClient : AmazonIdentityManagementServiceClient
{
    /// <summary>Credentials from the configured profile or the default chain.</summary>
    public CountingIamClient(AmazonIdentityManagementServiceConfig config)
        : base(config)
    {
    }

    /// <summary>These credentials.</summary>
    public CountingIamClient(AWSCredentials credentials, AmazonIdentityManagementServiceConfig config)
        : base(credentials, config)
    {
    }

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandlerAfter<Signer>(new RequestAttempts.Handler());
    }
}
