using EcsPolicyStudio.LocalIam.Protocol;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Who is in which group.</summary>
internal static class MembershipOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Write("AddUserToGroup", AddAsync),
        Operation.Write("RemoveUserFromGroup", RemoveAsync),
        Operation.Read("ListGroupsForUser", ListAsync),
    ];

    private static async Task AddAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var user = await Identities.FindAsync(context, IdentityTraits.User, cancellationToken).ConfigureAwait(false);
        var group = await Identities.FindAsync(context, IdentityTraits.Group, cancellationToken).ConfigureAwait(false);
        var groups = await context.Db.Memberships.Where(membership => membership.UserId == user.Id)
            .Select(membership => membership.GroupId).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (groups.Contains(group.Id))
            return;
        if (groups.Count >= context.Quotas.GroupsPerUser)
            throw IamRefusal.QuotaExceeded("GroupsPerUser", context.Quotas.GroupsPerUser);
        context.Db.Memberships.Add(new() { UserId = user.Id, GroupId = group.Id });
    }

    private static async Task RemoveAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var user = await Identities.FindAsync(context, IdentityTraits.User, cancellationToken).ConfigureAwait(false);
        var group = await Identities.FindAsync(context, IdentityTraits.Group, cancellationToken).ConfigureAwait(false);
        // Removing who is not in the group changes nothing and is no error.
        await context.Db.Memberships.Where(membership => membership.UserId == user.Id && membership.GroupId == group.Id)
            .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var user = await Identities.FindAsync(context, IdentityTraits.User, cancellationToken).ConfigureAwait(false);
        var groups = context.Db.Memberships.Where(membership => membership.UserId == user.Id).Select(membership => membership.Group);
        var page = await Identities.PageAsync(context.Page, groups, cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            writer.List("Groups", page.Items, (member, group) => IdentityWriter.Core(member, context, group));
            writer.PageEnd(page.Marker);
        };
    }
}
