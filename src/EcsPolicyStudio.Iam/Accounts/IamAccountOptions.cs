namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>One account of the section <c>Accounts</c>. Empty texts count as not set.</summary>
public sealed class IamAccountOptions
{
    /// <summary>Where credentials come from: the name of a <see cref="CredentialSource"/>, in any case.</summary>
    public string? Kind { get; set; }

    /// <summary>The profile of the AWS credentials and config files (kind <c>Profile</c>).</summary>
    public string? Profile { get; set; }

    /// <summary>The role to take on (kind <c>AssumeRole</c>).</summary>
    public string? RoleArn { get; set; }

    /// <summary>The external id that the role's trust policy asks for (kind <c>AssumeRole</c>): 2–1224 characters.</summary>
    public string? ExternalId { get; set; }

    /// <summary>The name of the role session, which CloudTrail shows (kind <c>AssumeRole</c>): 2–64 characters of <c>[\w+=,.@-]</c>. Default: <c>ecs-policy-studio</c>.</summary>
    public string? SessionName { get; set; }

    /// <summary>The profile that takes on the role (kind <c>AssumeRole</c>). Without one it is the SDK's default chain.</summary>
    public string? SourceProfile { get; set; }

    /// <summary>
    /// The Region's system name, such as <c>cn-north-1</c> (real accounts). IAM is global: it selects the partition. Without one it is the profile's Region, else
    /// the SDK's default.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>An endpoint in place of AWS's, for IAM and STS alike (real accounts), such as an emulator's <c>http://localhost:4566</c>.</summary>
    public string? EndpointUrl { get; set; }

    /// <summary><see cref="Kind"/> as a value.</summary>
    /// <exception cref="FormatException">It is none of the words; the options' validation refuses such settings at start.</exception>
    public CredentialSource Source => TryParse(Kind, out var source) ? source : throw new FormatException($"Unknown kind '{Kind}'.");

    internal static bool TryParse(string? kind, out CredentialSource source) =>
        Enum.TryParse(kind?.Trim(), ignoreCase: true, out source) && kind!.Trim().All(char.IsLetter);

    internal static string? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
