using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <summary>From the SDK's shapes to the domain's records. Collections the SDK left null are empty here.</summary>
internal static class SdkMapping
{
    public static ManagedPolicySummary ToSummary(this ManagedPolicy policy, string operation) => new(
        IamCalls.Required(policy.PolicyName, operation, nameof(policy.PolicyName)),
        policy.PolicyId ?? "",
        IamCalls.Required(policy.Arn, operation, nameof(policy.Arn)),
        policy.Path ?? "/",
        IamCalls.Required(policy.DefaultVersionId, operation, nameof(policy.DefaultVersionId)),
        policy.AttachmentCount ?? 0,
        policy.PermissionsBoundaryUsageCount ?? 0,
        policy.IsAttachable ?? true,
        Date(policy.CreateDate, operation),
        Date(policy.UpdateDate ?? policy.CreateDate, operation),
        policy.Description);

    public static PolicyVersionInfo ToInfo(this PolicyVersion version, string operation, bool withDocument) => new(
        IamCalls.Required(version.VersionId, operation, nameof(version.VersionId)),
        version.IsDefaultVersion ?? false,
        Date(version.CreateDate, operation),
        withDocument ? PolicyDocumentText.Decode(IamCalls.Required(version.Document, operation, nameof(version.Document))) : null);

    public static IamUser ToUser(this User user, string operation) => new(
        IamCalls.Required(user.UserName, operation, nameof(user.UserName)),
        user.UserId ?? "",
        IamCalls.Required(user.Arn, operation, nameof(user.Arn)),
        user.Path ?? "/",
        Date(user.CreateDate, operation),
        OptionalDate(user.PasswordLastUsed));

    public static IamGroup ToGroup(this Group group, string operation) => new(
        IamCalls.Required(group.GroupName, operation, nameof(group.GroupName)),
        group.GroupId ?? "",
        IamCalls.Required(group.Arn, operation, nameof(group.Arn)),
        group.Path ?? "/",
        Date(group.CreateDate, operation));

    public static IamRole ToRole(this Role role, string operation) => new(
        IamCalls.Required(role.RoleName, operation, nameof(role.RoleName)),
        role.RoleId ?? "",
        IamCalls.Required(role.Arn, operation, nameof(role.Arn)),
        role.Path ?? "/",
        Date(role.CreateDate, operation),
        role.Description,
        TrustPolicy(role, operation));

    public static EntityDetails ToDetails(this User user, string operation)
    {
        var row = user.ToUser(operation);
        return new EntityDetails(
            IamEntity.User(row.UserName), row.UserId, row.Arn, row.Path, row.CreateDate, Description: null,
            user.PermissionsBoundary?.PermissionsBoundaryArn, TrustPolicy: null, row.PasswordLastUsed, user.Tags.ToTags());
    }

    public static EntityDetails ToDetails(this Group group, string operation)
    {
        var row = group.ToGroup(operation);
        return new EntityDetails(
            IamEntity.Group(row.GroupName), row.GroupId, row.Arn, row.Path, row.CreateDate, Description: null,
            PermissionsBoundaryArn: null, TrustPolicy: null, LastUsed: null, Tags: []);
    }

    public static EntityDetails ToDetails(this Role role, string operation)
    {
        var row = role.ToRole(operation);
        return new EntityDetails(
            IamEntity.Role(row.RoleName), row.RoleId, row.Arn, row.Path, row.CreateDate, row.Description,
            role.PermissionsBoundary?.PermissionsBoundaryArn, row.TrustPolicy, OptionalDate(role.RoleLastUsed?.LastUsedDate),
            role.Tags.ToTags());
    }

    public static AttachedPolicy ToAttached(this AttachedPolicyType policy, string operation) => new(
        IamCalls.Required(policy.PolicyName, operation, nameof(policy.PolicyName)),
        IamCalls.Required(policy.PolicyArn, operation, nameof(policy.PolicyArn)));

    public static IReadOnlyList<IamTag> ToTags(this List<Tag>? tags) => tags is null ? [] : [.. tags.Select(tag => new IamTag(tag.Key, tag.Value ?? ""))];

    /// <summary>Null for no tags: the SDK would send an empty list as a parameter.</summary>
    public static List<Tag>? ToSdkTags(this IReadOnlyList<IamTag> tags) =>
        tags.Count == 0 ? null : [.. tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })];

    private static string TrustPolicy(Role role, string operation) =>
        PolicyDocumentText.Decode(IamCalls.Required(role.AssumeRolePolicyDocument, operation, nameof(role.AssumeRolePolicyDocument)));

    private static DateTimeOffset Date(DateTime? time, string operation) => new(IamCalls.Required(time, operation, "CreateDate").ToUniversalTime());

    private static DateTimeOffset? OptionalDate(DateTime? time) => time is { } known ? new DateTimeOffset(known.ToUniversalTime()) : null;
}
