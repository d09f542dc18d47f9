using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Writes users, groups and roles as the API model shapes them.</summary>
internal static class IdentityWriter
{
    // What IAM answers; the API model's only value is PermissionsBoundaryPolicy, which it never sends.
    private const string BoundaryType = "Policy";

    /// <summary>The members that lists of users and groups show, and every other form of an identity too.</summary>
    public static void Core(ResultWriter writer, OperationContext context, Identity identity)
    {
        var traits = IdentityTraits.Of(identity.Kind);
        writer.Text("Path", identity.Path);
        writer.Text(traits.Word + "Name", identity.Name);
        writer.Text(traits.Word + "Id", identity.UniqueId);
        writer.Text("Arn", context.Arn(identity));
        writer.Time("CreateDate", identity.CreateDate);
    }

    /// <summary>A user with boundary and tags; tags are left out where there are none.</summary>
    public static void User(ResultWriter writer, OperationContext context, Identity user)
    {
        Core(writer, context, user);
        Boundary(writer, user);
        TagsIfAny(writer, user.Tags);
    }

    /// <summary>A role as lists show it.</summary>
    public static void ListedRole(ResultWriter writer, OperationContext context, Identity role)
    {
        Core(writer, context, role);
        writer.Document("AssumeRolePolicyDocument", role.TrustPolicy);
        writer.Text("Description", role.Description);
        writer.Number("MaxSessionDuration", role.MaxSessionDuration);
    }

    /// <summary>A role just created, without description and session duration; tags are left out where there are none.</summary>
    public static void CreatedRole(ResultWriter writer, OperationContext context, Identity role)
    {
        Core(writer, context, role);
        writer.Document("AssumeRolePolicyDocument", role.TrustPolicy);
        Boundary(writer, role);
        TagsIfAny(writer, role.Tags);
    }

    /// <summary>A role with boundary and tags; tags are left out where there are none.</summary>
    public static void Role(ResultWriter writer, OperationContext context, Identity role)
    {
        ListedRole(writer, context, role);
        Boundary(writer, role);
        TagsIfAny(writer, role.Tags);
    }

    /// <summary>The permissions boundary, where there is one.</summary>
    public static void Boundary(ResultWriter writer, Identity identity)
    {
        if (identity.BoundaryArn is not { } arn)
            return;
        writer.Structure("PermissionsBoundary", boundary =>
        {
            boundary.Text("PermissionsBoundaryType", BoundaryType);
            boundary.Text("PermissionsBoundaryArn", arn);
        });
    }

    /// <summary>A list of tags in the order they were set.</summary>
    public static void Tags(ResultWriter writer, IEnumerable<Tag> tags) =>
        writer.List("Tags", tags.OrderBy(tag => tag.Id), static (member, tag) => Tag(member, tag));

    /// <summary>One tag.</summary>
    public static void Tag(ResultWriter writer, Tag tag)
    {
        writer.Text("Key", tag.Key);
        writer.Text("Value", tag.Value);
    }

    private static void TagsIfAny(ResultWriter writer, List<Tag> tags)
    {
        if (tags.Count > 0)
            Tags(writer, tags);
    }
}
