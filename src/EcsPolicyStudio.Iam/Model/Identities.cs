namespace EcsPolicyStudio.Iam.Model;

/// <summary>A row of the users list. IAM gives neither tags nor boundary with it.</summary>
/// <param name="UserName">The user's name.</param>
/// <param name="UserId">The stable id, <c>AIDA…</c>.</param>
/// <param name="Arn">The user's ARN, path included.</param>
/// <param name="Path">The path, <c>/</c> by default.</param>
/// <param name="CreateDate">When the user was created (UTC).</param>
/// <param name="PasswordLastUsed">The last console sign-in (UTC), or null where there was none.</param>
public sealed record IamUser(string UserName, string UserId, string Arn, string Path, DateTimeOffset CreateDate, DateTimeOffset? PasswordLastUsed);

/// <summary>A row of the user groups list.</summary>
/// <param name="GroupName">The group's name.</param>
/// <param name="GroupId">The stable id, <c>AGPA…</c>.</param>
/// <param name="Arn">The group's ARN, path included.</param>
/// <param name="Path">The path, <c>/</c> by default.</param>
/// <param name="CreateDate">When the group was created (UTC).</param>
public sealed record IamGroup(string GroupName, string GroupId, string Arn, string Path, DateTimeOffset CreateDate);

/// <summary>A row of the roles list.</summary>
/// <param name="RoleName">The role's name.</param>
/// <param name="RoleId">The stable id, <c>AROA…</c>.</param>
/// <param name="Arn">The role's ARN, path included.</param>
/// <param name="Path">The path, <c>/</c> by default; <c>/aws-service-role/</c> marks a service-linked role.</param>
/// <param name="CreateDate">When the role was created (UTC).</param>
/// <param name="Description">The description, or null.</param>
/// <param name="TrustPolicy">The trust policy as JSON text (already decoded).</param>
public sealed record IamRole(
    string RoleName, string RoleId, string Arn, string Path, DateTimeOffset CreateDate, string? Description, string TrustPolicy);

/// <summary>What the page of one user, group or role shows above its tabs.</summary>
/// <param name="Entity">Which identity it is, with the name as IAM stores it.</param>
/// <param name="Id">The stable id.</param>
/// <param name="Arn">The ARN, path included.</param>
/// <param name="Path">The path.</param>
/// <param name="CreateDate">When it was created (UTC).</param>
/// <param name="Description">The description of a role; null for users and groups.</param>
/// <param name="PermissionsBoundaryArn">The ARN of the permissions boundary, or null; groups never have one.</param>
/// <param name="TrustPolicy">The trust policy of a role as JSON text; null for users and groups.</param>
/// <param name="LastUsed">A user's last console sign-in or a role's last use (UTC), or null.</param>
/// <param name="Tags">The tags; empty for groups, which have none.</param>
public sealed record EntityDetails(
    IamEntity Entity,
    string Id,
    string Arn,
    string Path,
    DateTimeOffset CreateDate,
    string? Description,
    string? PermissionsBoundaryArn,
    string? TrustPolicy,
    DateTimeOffset? LastUsed,
    IReadOnlyList<IamTag> Tags);
