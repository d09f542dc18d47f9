namespace EcsPolicyStudio.LocalIam.Store;

/// <summary>The three kinds of IAM identity. The numbers are stored.</summary>
internal enum IdentityKind
{
    /// <summary>A user.</summary>
    User = 1,

    /// <summary>A user group.</summary>
    Group = 2,

    /// <summary>A role.</summary>
    Role = 3,
}

/// <summary>The account; the database holds exactly one, so its presence also says that the database was filled.</summary>
internal sealed class Account
{
    public const int OnlyKey = 1;

    public int Id { get; set; } = OnlyKey;

    /// <summary>Twelve digits; part of every ARN.</summary>
    public required string AccountId { get; set; }

    public string? Alias { get; set; }

    /// <summary>The user in whose name requests come; null once that user is deleted: then they come from the root user.</summary>
    public long? CallerId { get; set; }

    public Identity? Caller { get; set; }

    public DateTime CreateDate { get; set; }
}

/// <summary>A user, group or role.</summary>
internal sealed class Identity
{
    public long Id { get; set; }

    public IdentityKind Kind { get; set; }

    /// <summary>IAM's id: AIDA, AGPA or AROA and 17 more characters.</summary>
    public required string UniqueId { get; set; }

    public required string Name { get; set; }

    /// <summary>The name without regard to case (<see cref="NameKey"/>); unique among identities of the kind.</summary>
    public required string NameKey { get; set; }

    public required string Path { get; set; }

    public DateTime CreateDate { get; set; }

    /// <summary>The ARN of the permissions boundary, AWS managed or customer managed; users and roles only.</summary>
    public string? BoundaryArn { get; set; }

    /// <summary>The boundary, where it is a customer managed policy.</summary>
    public long? BoundaryPolicyId { get; set; }

    public ManagedPolicy? BoundaryPolicy { get; set; }

    /// <summary>Roles only: who may assume the role.</summary>
    public string? TrustPolicy { get; set; }

    /// <summary>Roles only.</summary>
    public string? Description { get; set; }

    /// <summary>Roles only, in seconds.</summary>
    public int? MaxSessionDuration { get; set; }

    public List<Attachment> Attachments { get; } = [];

    public List<InlinePolicy> InlinePolicies { get; } = [];

    public List<Tag> Tags { get; } = [];

    /// <summary>Users only: the groups the user is in.</summary>
    public List<Membership> Groups { get; } = [];

    /// <summary>Groups only: the users in the group.</summary>
    public List<Membership> Users { get; } = [];
}

/// <summary>A user is in a group.</summary>
internal sealed class Membership
{
    public long UserId { get; set; }

    public Identity User { get; set; } = null!;

    public long GroupId { get; set; }

    public Identity Group { get; set; } = null!;
}

/// <summary>A customer managed policy. AWS managed policies are never in the database.</summary>
internal sealed class ManagedPolicy
{
    public long Id { get; set; }

    /// <summary>IAM's id: ANPA and 17 more characters.</summary>
    public required string UniqueId { get; set; }

    public required string Name { get; set; }

    /// <summary>The name without regard to case; unique.</summary>
    public required string NameKey { get; set; }

    public required string Path { get; set; }

    public required string Arn { get; set; }

    public string? Description { get; set; }

    public DateTime CreateDate { get; set; }

    /// <summary>When the newest version was created.</summary>
    public DateTime UpdateDate { get; set; }

    public int DefaultVersion { get; set; }

    /// <summary>The highest number ever given to a version; numbers are not used again.</summary>
    public int LastVersion { get; set; }

    public List<PolicyVersion> Versions { get; } = [];

    public List<Tag> Tags { get; } = [];
}

/// <summary>A version of a customer managed policy.</summary>
internal sealed class PolicyVersion
{
    public long PolicyId { get; set; }

    public ManagedPolicy Policy { get; set; } = null!;

    /// <summary>The number in the version id: 2 of v2.</summary>
    public int Number { get; set; }

    public required string Document { get; set; }

    public DateTime CreateDate { get; set; }
}

/// <summary>A managed policy is attached to an identity.</summary>
internal sealed class Attachment
{
    public long IdentityId { get; set; }

    public Identity Identity { get; set; } = null!;

    public required string PolicyArn { get; set; }

    public required string PolicyName { get; set; }

    /// <summary>The policy, where it is customer managed.</summary>
    public long? PolicyId { get; set; }

    public ManagedPolicy? Policy { get; set; }
}

/// <summary>A policy embedded in an identity.</summary>
internal sealed class InlinePolicy
{
    public long IdentityId { get; set; }

    public Identity Identity { get; set; } = null!;

    public required string Name { get; set; }

    public required string Document { get; set; }
}

/// <summary>A tag of an identity or of a customer managed policy; exactly one of the two owners is set.</summary>
internal sealed class Tag
{
    public long Id { get; set; }

    public long? IdentityId { get; set; }

    public long? PolicyId { get; set; }

    public required string Key { get; set; }

    /// <summary>The key in the form in which two keys that IAM takes for the same are equal; unique for an owner.</summary>
    public required string KeyKey { get; set; }

    public required string Value { get; set; }
}

/// <summary>An access key, by which requests over the network face are signed.</summary>
internal sealed class AccessKey
{
    /// <summary>IAM's id: AKIA and 16 more characters.</summary>
    public required string Id { get; set; }

    /// <summary>The user whose key it is; null for the account's root user.</summary>
    public long? UserId { get; set; }

    public Identity? User { get; set; }

    /// <summary>The secret, as <see cref="Credentials.IAccessKeyProtector"/> protects it: a signature can only be tested by whoever knows the secret.</summary>
    public required string ProtectedSecret { get; set; }

    /// <summary>Whether requests may be signed by it (status Active).</summary>
    public bool IsActive { get; set; }

    public DateTime CreateDate { get; set; }
}

/// <summary>A report on the services that an identity or policy gives access to, made by GenerateServiceLastAccessedDetails.</summary>
internal sealed class AccessReport
{
    /// <summary>The job id: a UUID.</summary>
    public required string JobId { get; set; }

    /// <summary>Whether actions were asked for too (granularity ACTION_LEVEL).</summary>
    public bool OfActions { get; set; }

    /// <summary>The prefixes of the services, in order, separated by spaces.</summary>
    public required string Services { get; set; }

    public DateTime CreateDate { get; set; }
}
