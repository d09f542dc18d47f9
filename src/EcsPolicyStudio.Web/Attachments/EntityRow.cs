using System.Runtime.CompilerServices;
using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Web.Attachments;

/// <summary>A user, group or role to attach a policy to.</summary>
/// <param name="Entity">Which one.</param>
/// <param name="Path">Its path.</param>
/// <param name="CreateDate">When it was created (UTC).</param>
public sealed record EntityRow(IamEntity Entity, string Path, DateTimeOffset CreateDate)
{
    /// <summary>The path of roles that belong to an AWS service; IAM lets nobody else change their permissions.</summary>
    public const string ServiceLinkedPath = "/aws-service-role/";

    /// <summary>Whether it is a service-linked role.</summary>
    public bool IsServiceLinked => Entity.Kind == EntityKind.Role && Path.StartsWith(ServiceLinkedPath, StringComparison.Ordinal);

    /// <summary>Streams the account's users, then its groups, then its roles.</summary>
    /// <param name="gateway">The account.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async IAsyncEnumerable<EntityRow> ListAsync(
        IIamGateway gateway, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        await foreach (var user in gateway.ListUsersAsync(cancellationToken))
            yield return new(IamEntity.User(user.UserName), user.Path, user.CreateDate);
        await foreach (var group in gateway.ListGroupsAsync(cancellationToken))
            yield return new(IamEntity.Group(group.GroupName), group.Path, group.CreateDate);
        await foreach (var role in gateway.ListRolesAsync(cancellationToken))
            yield return new(IamEntity.Role(role.RoleName), role.Path, role.CreateDate);
    }
}
