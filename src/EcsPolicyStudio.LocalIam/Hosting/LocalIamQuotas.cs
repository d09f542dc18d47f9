using System.ComponentModel.DataAnnotations;

namespace EcsPolicyStudio.LocalIam.Hosting;

/// <summary>
/// The quotas of the account, with IAM's defaults ("IAM and AWS STS quotas" in the IAM User Guide). Sizes count characters without
/// the white space outside JSON strings.
/// </summary>
public sealed class LocalIamQuotas
{
    /// <summary>Characters in a version of a managed policy.</summary>
    /// <value>6,144</value>
    [Range(1, 131_072)]
    public int PolicySize { get; set; } = 6_144;

    /// <summary>Characters in all inline policies of a user together.</summary>
    /// <value>2,048</value>
    [Range(1, 131_072)]
    public int UserPolicySize { get; set; } = 2_048;

    /// <summary>Characters in all inline policies of a group together.</summary>
    /// <value>5,120</value>
    [Range(1, 131_072)]
    public int GroupPolicySize { get; set; } = 5_120;

    /// <summary>Characters in all inline policies of a role together.</summary>
    /// <value>10,240</value>
    [Range(1, 131_072)]
    public int RolePolicySize { get; set; } = 10_240;

    /// <summary>Characters in the trust policy of a role.</summary>
    /// <value>2,048</value>
    [Range(1, 131_072)]
    public int AssumeRolePolicySize { get; set; } = 2_048;

    /// <summary>Customer managed policies in the account.</summary>
    /// <value>1,500</value>
    [Range(1, 1_000_000)]
    public int Policies { get; set; } = 1_500;

    /// <summary>Versions of a managed policy at a time.</summary>
    /// <value>5</value>
    [Range(1, 1_000)]
    public int VersionsPerPolicy { get; set; } = 5;

    /// <summary>Users in the account.</summary>
    /// <value>5,000</value>
    [Range(1, 1_000_000)]
    public int Users { get; set; } = 5_000;

    /// <summary>Groups in the account.</summary>
    /// <value>300</value>
    [Range(1, 1_000_000)]
    public int Groups { get; set; } = 300;

    /// <summary>Roles in the account.</summary>
    /// <value>1,000</value>
    [Range(1, 1_000_000)]
    public int Roles { get; set; } = 1_000;

    /// <summary>Groups a user can be in.</summary>
    /// <value>10</value>
    [Range(1, 1_000)]
    public int GroupsPerUser { get; set; } = 10;

    /// <summary>Access keys of a user; the root user counts as one.</summary>
    /// <value>2</value>
    [Range(1, 10)]
    public int AccessKeysPerUser { get; set; } = 2;

    /// <summary>Managed policies attached to a user.</summary>
    /// <value>10</value>
    [Range(1, 1_000)]
    public int AttachedPoliciesPerUser { get; set; } = 10;

    /// <summary>Managed policies attached to a group.</summary>
    /// <value>10</value>
    [Range(1, 1_000)]
    public int AttachedPoliciesPerGroup { get; set; } = 10;

    /// <summary>Managed policies attached to a role.</summary>
    /// <value>20</value>
    [Range(1, 1_000)]
    public int AttachedPoliciesPerRole { get; set; } = 20;

    /// <summary>Tags on a user, role or managed policy.</summary>
    /// <value>50</value>
    [Range(1, 50)]
    public int Tags { get; set; } = 50;
}
