namespace EcsPolicyStudio.Iam.Model;

/// <summary>Where an account lives: decides the badge on screen, never the behaviour of a call.</summary>
public enum AccountKind
{
    /// <summary>The embedded IAM: no AWS account is touched.</summary>
    Sandbox,

    /// <summary>A real AWS account, reached over HTTPS with the caller's credentials.</summary>
    Aws,
}

/// <summary>The account in use and who the console is in it.</summary>
/// <param name="AccountId">The 12-digit account id.</param>
/// <param name="Alias">The account alias, or null where none is set or it may not be read.</param>
/// <param name="CallerArn">The ARN of the identity that makes the calls (STS GetCallerIdentity).</param>
/// <param name="Kind">Sandbox or a real account.</param>
/// <param name="Profile">The credential profile by name, or null where the default chain is used.</param>
/// <param name="Region">The Region of the profile; IAM is global, so it only decides the partition.</param>
public sealed record AccountIdentity(
    string AccountId,
    string? Alias,
    string CallerArn,
    AccountKind Kind,
    string? Profile = null,
    string? Region = null);
