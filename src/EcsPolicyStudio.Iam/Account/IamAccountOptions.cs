using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Account;

/// <summary>Which account the studio works in: the section <c>Account</c> of the settings. Empty texts count as not set.</summary>
public sealed class IamAccountOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Account";

    /// <summary><c>Sandbox</c> (the embedded IAM, the default) or <c>Aws</c> (a real account), in any case.</summary>
    public string Mode { get; set; } = nameof(AccountKind.Sandbox);

    /// <summary>
    /// A profile of the AWS credentials and config files (mode <c>Aws</c>). Without one the SDK's default chain applies: environment,
    /// default profile, container or instance role.
    /// </summary>
    public string? Profile { get; set; }

    /// <summary>
    /// The Region's system name, such as <c>cn-north-1</c> (mode <c>Aws</c>). IAM is global: it selects the partition. Without one it is
    /// the profile's Region, else the SDK's default.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>An endpoint in place of AWS's, for IAM and STS alike (mode <c>Aws</c>), such as an emulator's <c>http://localhost:4566</c>.</summary>
    public string? EndpointUrl { get; set; }

    /// <summary><see cref="Mode"/> as a value.</summary>
    /// <exception cref="FormatException">Mode is neither word; the options' validation refuses such settings at start.</exception>
    public AccountKind Kind => TryParseMode(Mode, out var kind) ? kind : throw new FormatException($"Unknown mode '{Mode}'.");

    internal static bool TryParseMode(string? mode, out AccountKind kind)
    {
        kind = AccountKind.Aws;
        if (string.Equals(mode, nameof(AccountKind.Aws), StringComparison.OrdinalIgnoreCase))
            return true;
        kind = AccountKind.Sandbox;
        return string.Equals(mode, nameof(AccountKind.Sandbox), StringComparison.OrdinalIgnoreCase);
    }
}
