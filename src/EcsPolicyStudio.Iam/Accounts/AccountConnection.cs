using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>How an account is reached, as far as screens and messages show it.</summary>
/// <param name="Source">Where credentials come from.</param>
/// <param name="Profile">The credential profile by name (of a role, the one that takes it on), or null.</param>
/// <param name="Region">The system name of the Region in use, or null in the sandbox.</param>
/// <param name="RoleArn">The role that is taken on, or null.</param>
internal sealed record AccountConnection(CredentialSource Source, string? Profile = null, string? Region = null, string? RoleArn = null)
{
    /// <summary>How the settings say that the account is reached. The Region of a profile is found later.</summary>
    public static AccountConnection Of(IamAccountOptions options) => new(
        options.Source,
        IamAccountOptions.TextOrNull(options.Source == CredentialSource.AssumeRole ? options.SourceProfile : options.Profile),
        IamAccountOptions.TextOrNull(options.Region),
        IamAccountOptions.TextOrNull(options.RoleArn));

    /// <summary>The sandbox or a real account.</summary>
    public AccountKind Kind => Source == CredentialSource.Sandbox ? AccountKind.Sandbox : AccountKind.Aws;

    /// <summary>Where credentials come from, as part of a sentence.</summary>
    public string CredentialsSource => Source switch
    {
        CredentialSource.AssumeRole => $"role {RoleArn}",
        CredentialSource.Environment => "the environment variables",
        CredentialSource.ContainerRole => "the container's role",
        CredentialSource.InstanceRole => "the instance's role",
        _ => SourceText,
    };

    /// <summary>The profile or the default chain, as part of a sentence.</summary>
    public string SourceText => Profile is null ? "the default credential chain" : $"profile {Profile}";
}
