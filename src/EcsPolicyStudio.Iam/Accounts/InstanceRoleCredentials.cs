using Amazon.Runtime;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>The credentials of the EC2 instance's role. The SDK's class asks the instance metadata service as soon as it is made, on the caller's thread; here it is made when credentials are needed.</summary>
internal sealed class InstanceRoleCredentials : AWSCredentials
{
    private readonly Lock _lock = new();
    private InstanceProfileAWSCredentials? _instance;

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() => Instance().GetCredentials();

    /// <inheritdoc/>
    public override async Task<ImmutableCredentials> GetCredentialsAsync() =>
        await (await Task.Run(Instance).ConfigureAwait(false)).GetCredentialsAsync().ConfigureAwait(false);

    private InstanceProfileAWSCredentials Instance()
    {
        lock (_lock)
        {
            try
            {
                // Not kept where it fails: the instance may be given a role later.
                return _instance ??= new InstanceProfileAWSCredentials();
            }
            catch (Exception failure) when (failure is InvalidOperationException or AmazonServiceException)
            {
                throw new AmazonClientException($"The instance metadata service gave no role. {failure.Message}", failure);
            }
        }
    }
}
