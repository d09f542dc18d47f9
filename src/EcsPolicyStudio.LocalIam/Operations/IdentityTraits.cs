using EcsPolicyStudio.LocalIam.Hosting;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>What differs between users, groups and roles in operations that all three have.</summary>
internal sealed record IdentityTraits
{
    public required IdentityKind Kind { get; init; }

    /// <summary>The kind in operation names and parameters: User, Group, Role.</summary>
    public required string Word { get; init; }

    /// <summary>The kind in ARNs and in the middle of sentences.</summary>
    public required string LowerWord { get; init; }

    /// <summary>The first four letters of the ids.</summary>
    public required string IdPrefix { get; init; }

    /// <summary>How many the account may hold.</summary>
    public required Func<LocalIamQuotas, int> AccountQuota { get; init; }

    /// <summary>How many managed policies one may have.</summary>
    public required Func<LocalIamQuotas, int> AttachmentQuota { get; init; }

    /// <summary>How many characters its inline policies may have together.</summary>
    public required Func<LocalIamQuotas, int> InlineQuota { get; init; }

    /// <summary>The parameter that holds the name.</summary>
    public string NameParameter => Word + "Name";

    public static IdentityTraits User { get; } = new()
    {
        Kind = IdentityKind.User,
        Word = "User",
        LowerWord = "user",
        IdPrefix = UniqueId.UserPrefix,
        AccountQuota = quotas => quotas.Users,
        AttachmentQuota = quotas => quotas.AttachedPoliciesPerUser,
        InlineQuota = quotas => quotas.UserPolicySize,
    };

    public static IdentityTraits Group { get; } = new()
    {
        Kind = IdentityKind.Group,
        Word = "Group",
        LowerWord = "group",
        IdPrefix = UniqueId.GroupPrefix,
        AccountQuota = quotas => quotas.Groups,
        AttachmentQuota = quotas => quotas.AttachedPoliciesPerGroup,
        InlineQuota = quotas => quotas.GroupPolicySize,
    };

    public static IdentityTraits Role { get; } = new()
    {
        Kind = IdentityKind.Role,
        Word = "Role",
        LowerWord = "role",
        IdPrefix = UniqueId.RolePrefix,
        AccountQuota = quotas => quotas.Roles,
        AttachmentQuota = quotas => quotas.AttachedPoliciesPerRole,
        InlineQuota = quotas => quotas.RolePolicySize,
    };

    /// <summary>The three kinds.</summary>
    public static IReadOnlyList<IdentityTraits> All { get; } = [User, Group, Role];

    /// <summary>The traits of a kind.</summary>
    public static IdentityTraits Of(IdentityKind kind) => All.First(traits => traits.Kind == kind);
}
