namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>What stands behind an account and, for a real one, where its credentials come from: <c>Kind</c> of a configured account.</summary>
public enum CredentialSource
{
    /// <summary>The embedded IAM: no AWS account, no credentials.</summary>
    Sandbox,

    /// <summary>The SDK's default chain: environment, default profile, container or instance role.</summary>
    DefaultChain,

    /// <summary>A profile of the AWS credentials and config files: access keys, IAM Identity Center, a role of a source profile, a credential process.</summary>
    Profile,

    /// <summary>A role, taken on with the credentials of a profile or of the default chain (STS AssumeRole).</summary>
    AssumeRole,

    /// <summary>The environment variables <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c> and <c>AWS_SESSION_TOKEN</c>.</summary>
    Environment,

    /// <summary>The role of the container: an ECS task role or EKS Pod Identity.</summary>
    ContainerRole,

    /// <summary>The role of the EC2 instance.</summary>
    InstanceRole,
}
