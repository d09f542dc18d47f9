using System.Runtime.CompilerServices;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <content>Users, user groups and roles.</content>
internal sealed partial class AwsIamGateway
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<IamUser> ListUsersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = calls.PagesAsync(
            "ListUsers",
            (marker, token) => Client.ListUsersAsync(new ListUsersRequest { Marker = marker, MaxItems = PageSize }, token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var user in page.Users ?? [])
                yield return user.ToUser("ListUsers");
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IamGroup> ListGroupsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = calls.PagesAsync(
            "ListGroups",
            (marker, token) => Client.ListGroupsAsync(new ListGroupsRequest { Marker = marker, MaxItems = PageSize }, token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var group in page.Groups ?? [])
                yield return group.ToGroup("ListGroups");
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<IamRole> ListRolesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = calls.PagesAsync(
            "ListRoles",
            (marker, token) => Client.ListRolesAsync(new ListRolesRequest { Marker = marker, MaxItems = PageSize }, token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var role in page.Roles ?? [])
                yield return role.ToRole("ListRoles");
        }
    }

    /// <inheritdoc/>
    public Task<EntityDetails> GetEntityAsync(IamEntity entity, CancellationToken cancellationToken)
    {
        Named(entity.Name);
        return entity.Kind switch
        {
            EntityKind.User => GetUserAsync(entity.Name, cancellationToken),
            EntityKind.Group => GetGroupAsync(entity.Name, cancellationToken),
            EntityKind.Role => GetRoleAsync(entity.Name, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(entity)),
        };
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<IamGroup>> ListGroupsForUserAsync(string userName, CancellationToken cancellationToken) =>
        CollectAsync(GroupsOfAsync(Named(userName), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IamUser>> ListUsersInGroupAsync(string groupName, CancellationToken cancellationToken) =>
        CollectAsync(UsersOfAsync(Named(groupName), cancellationToken), cancellationToken);

    private async Task<EntityDetails> GetUserAsync(string name, CancellationToken cancellationToken)
    {
        var request = new GetUserRequest { UserName = name };
        var response = await calls.SendAsync("GetUser", token => Client.GetUserAsync(request, token), cancellationToken).ConfigureAwait(false);
        return IamCalls.Required(response.User, "GetUser", "User").ToDetails("GetUser");
    }

    private async Task<EntityDetails> GetGroupAsync(string name, CancellationToken cancellationToken)
    {
        // The answer lists the group's users as well; one is the fewest that can be asked for.
        var request = new GetGroupRequest { GroupName = name, MaxItems = 1 };
        var response = await calls.SendAsync("GetGroup", token => Client.GetGroupAsync(request, token), cancellationToken).ConfigureAwait(false);
        return IamCalls.Required(response.Group, "GetGroup", "Group").ToDetails("GetGroup");
    }

    private async Task<EntityDetails> GetRoleAsync(string name, CancellationToken cancellationToken)
    {
        var request = new GetRoleRequest { RoleName = name };
        var response = await calls.SendAsync("GetRole", token => Client.GetRoleAsync(request, token), cancellationToken).ConfigureAwait(false);
        return IamCalls.Required(response.Role, "GetRole", "Role").ToDetails("GetRole");
    }

    private async IAsyncEnumerable<IamGroup> GroupsOfAsync(string userName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = calls.PagesAsync(
            "ListGroupsForUser",
            (marker, token) => Client.ListGroupsForUserAsync(
                new ListGroupsForUserRequest { UserName = userName, Marker = marker, MaxItems = PageSize }, token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var group in page.Groups ?? [])
                yield return group.ToGroup("ListGroupsForUser");
        }
    }

    private async IAsyncEnumerable<IamUser> UsersOfAsync(string groupName, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pages = calls.PagesAsync(
            "GetGroup",
            (marker, token) => Client.GetGroupAsync(new GetGroupRequest { GroupName = groupName, Marker = marker, MaxItems = PageSize }, token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var user in page.Users ?? [])
                yield return user.ToUser("GetGroup");
        }
    }
}
