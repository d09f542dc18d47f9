namespace EcsPolicyStudio.Iam.Model;

/// <summary>Which managed policies a list holds (<c>policyScopeType</c> of the IAM API).</summary>
public enum PolicyScope
{
    /// <summary>AWS managed and customer managed policies.</summary>
    All,

    /// <summary>AWS managed policies only.</summary>
    AwsManaged,

    /// <summary>Customer managed policies only.</summary>
    CustomerManaged,
}

/// <summary>A managed policy as the list shows it. IAM gives neither description nor tags with a list.</summary>
/// <param name="PolicyName">The policy's name.</param>
/// <param name="PolicyId">The stable id, <c>ANPA…</c>.</param>
/// <param name="Arn">The policy's ARN, path included.</param>
/// <param name="Path">The path.</param>
/// <param name="DefaultVersionId">The version in force, such as <c>v1</c>.</param>
/// <param name="AttachmentCount">How many users, groups and roles it is attached to as a permissions policy.</param>
/// <param name="PermissionsBoundaryUsageCount">How many users and roles have it as their permissions boundary.</param>
/// <param name="IsAttachable">False for policies only AWS may attach.</param>
/// <param name="CreateDate">When it was created (UTC).</param>
/// <param name="UpdateDate">When its default version was last changed (UTC).</param>
/// <param name="Description">The description; null in lists of a real account, which leave it out.</param>
public sealed record ManagedPolicySummary(
    string PolicyName,
    string PolicyId,
    string Arn,
    string Path,
    string DefaultVersionId,
    int AttachmentCount,
    int PermissionsBoundaryUsageCount,
    bool IsAttachable,
    DateTimeOffset CreateDate,
    DateTimeOffset UpdateDate,
    string? Description = null)
{
    /// <summary>True where AWS owns the policy: such a policy can be attached but never changed.</summary>
    public bool IsAwsManaged => PolicyArn.IsAwsManaged(Arn);

    /// <summary>True for AWS managed policies under <c>/job-function/</c>.</summary>
    public bool IsJobFunction => IsAwsManaged && Path.StartsWith("/job-function/", StringComparison.Ordinal);
}

/// <summary>A managed policy with everything GetPolicy tells.</summary>
/// <param name="Summary">What lists show, here with its description.</param>
/// <param name="Tags">The tags; AWS managed policies have none.</param>
public sealed record ManagedPolicyDetails(ManagedPolicySummary Summary, IReadOnlyList<IamTag> Tags);

/// <summary>One version of a managed policy. IAM keeps at most five and never reuses an id.</summary>
/// <param name="VersionId"><c>v1</c>, <c>v2</c>, …</param>
/// <param name="IsDefaultVersion">Whether it is the version in force.</param>
/// <param name="CreateDate">When the version was created (UTC).</param>
/// <param name="Document">The policy document as JSON text, decoded; null in lists, which leave it out.</param>
public sealed record PolicyVersionInfo(string VersionId, bool IsDefaultVersion, DateTimeOffset CreateDate, string? Document = null);

/// <summary>What CreatePolicy needs.</summary>
/// <param name="PolicyName">1–128 characters of <c>[\w+=,.@-]</c>, unique in the account regardless of case.</param>
/// <param name="Document">The policy document as JSON text; at most 6,144 characters, white space not counted.</param>
/// <param name="Description">At most 1,000 characters; it cannot be changed later.</param>
/// <param name="Tags">At most 50 tags.</param>
/// <param name="Path">The path, <c>/</c> by default.</param>
public sealed record NewManagedPolicy(
    string PolicyName, string Document, string? Description, IReadOnlyList<IamTag> Tags, string Path = "/");

/// <summary>A managed policy attached to an identity.</summary>
/// <param name="PolicyName">The policy's name.</param>
/// <param name="PolicyArn">The policy's ARN.</param>
public sealed record AttachedPolicy(string PolicyName, string PolicyArn)
{
    /// <summary>True where AWS owns the policy.</summary>
    public bool IsAwsManaged => Model.PolicyArn.IsAwsManaged(PolicyArn);
}

/// <summary>How a policy reaches an identity, as the Permissions tab names it.</summary>
public enum AttachedVia
{
    /// <summary>Attached to the identity itself.</summary>
    Directly,

    /// <summary>Embedded in the identity.</summary>
    Inline,

    /// <summary>Through a group the user is in.</summary>
    Group,
}

/// <summary>One row of an identity's Permissions tab.</summary>
/// <param name="PolicyName">The policy's name.</param>
/// <param name="PolicyArn">The ARN of a managed policy; null for an inline policy.</param>
/// <param name="Via">How it reaches the identity.</param>
/// <param name="GroupName">The group it comes through; null unless <paramref name="Via"/> is Group.</param>
/// <param name="IsInline">Whether it is an inline policy, of the identity or of the group.</param>
public sealed record PermissionRow(string PolicyName, string? PolicyArn, AttachedVia Via, string? GroupName, bool IsInline);

/// <summary>The identities a managed policy is attached to.</summary>
/// <param name="AsPermissionsPolicy">Attached as a permissions policy.</param>
/// <param name="AsPermissionsBoundary">Set as a permissions boundary.</param>
public sealed record PolicyEntities(IReadOnlyList<IamEntity> AsPermissionsPolicy, IReadOnlyList<IamEntity> AsPermissionsBoundary);

/// <summary>What attaching did.</summary>
public enum AttachOutcome
{
    /// <summary>The policy is attached now and was not before.</summary>
    Attached,

    /// <summary>The policy was attached already; nothing changed (attaching is idempotent in IAM).</summary>
    AlreadyAttached,
}

/// <summary>Reads the parts of a managed policy's ARN.</summary>
public static class PolicyArn
{
    /// <summary>Whether the ARN's account is <c>aws</c>, as in <c>arn:aws:iam::aws:policy/AdministratorAccess</c>.</summary>
    public static bool IsAwsManaged(string arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        var parts = arn.Split(':', 6);
        return parts.Length == 6 && parts[4] == "aws";
    }
}
