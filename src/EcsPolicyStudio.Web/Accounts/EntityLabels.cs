using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Accounts;

/// <summary>How pages name and address users, user groups and roles.</summary>
public static class EntityLabels
{
    /// <summary>"user", "user group" or "role".</summary>
    public static string Word(this EntityKind kind) => kind switch
    {
        EntityKind.User => "user",
        EntityKind.Group => "user group",
        _ => "role",
    };

    /// <summary>"User", "User group" or "Role".</summary>
    public static string Title(this EntityKind kind) => kind switch
    {
        EntityKind.User => "User",
        EntityKind.Group => "User group",
        _ => "Role",
    };

    /// <summary>"Users", "User groups" or "Roles": the list's heading.</summary>
    public static string Plural(this EntityKind kind) => kind switch
    {
        EntityKind.User => "Users",
        EntityKind.Group => "User groups",
        _ => "Roles",
    };

    /// <summary>The address of the list.</summary>
    public static string ListHref(this EntityKind kind) => kind switch
    {
        EntityKind.User => "users",
        EntityKind.Group => "groups",
        _ => "roles",
    };

    /// <summary>The address of the page of one of them.</summary>
    public static string Href(this IamEntity entity) => $"{entity.Kind.ListHref()}/{Uri.EscapeDataString(entity.Name)}";

    /// <summary>The address of its attach wizard.</summary>
    public static string AddPermissionsHref(this IamEntity entity) => $"{entity.Href()}/add-permissions";

    /// <summary>
    /// How many managed policies may be attached by default: 10 to a user or a group, 20 to a role (quotas of IAM, "IAM and AWS STS quotas"; those of users and roles can be raised).
    /// </summary>
    public static int DefaultManagedPolicyQuota(this EntityKind kind) => kind == EntityKind.Role ? 20 : 10;
}
