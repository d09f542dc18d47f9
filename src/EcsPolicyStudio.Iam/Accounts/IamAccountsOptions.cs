namespace EcsPolicyStudio.Iam.Accounts;

/// <summary>The accounts the studio works in: the section <c>Accounts</c> of the settings, one child a name. Without any it is one sandbox.</summary>
public sealed class IamAccountsOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Accounts";

    /// <summary>What the one account is called where none is configured.</summary>
    public const string SandboxName = "sandbox";

    /// <summary>The accounts by name: 1–32 letters, digits and hyphens, as the name is part of addresses. Case does not count.</summary>
    public IDictionary<string, IamAccountOptions> ByName { get; } = new Dictionary<string, IamAccountOptions>(StringComparer.OrdinalIgnoreCase);
}
