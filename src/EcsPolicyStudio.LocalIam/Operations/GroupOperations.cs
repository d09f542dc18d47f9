using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>User groups.</summary>
internal static class GroupOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Write("CreateGroup", CreateAsync),
        Operation.Read("GetGroup", GetAsync),
        Operation.Read("ListGroups", ListAsync),
        Operation.Write("UpdateGroup", (context, token) => Identities.RenameAsync(context, IdentityTraits.Group, token)),
        Operation.Write("DeleteGroup", (context, token) => Identities.DeleteAsync(context, IdentityTraits.Group, token)),
    ];

    private static async Task<Action<ResultWriter>?> CreateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var group = await Identities.CreateAsync(context, IdentityTraits.Group, cancellationToken).ConfigureAwait(false);
        return writer => Write(writer, context, group);
    }

    private static async Task<Action<ResultWriter>?> GetAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var group = await Identities.FindAsync(context, IdentityTraits.Group, cancellationToken).ConfigureAwait(false);
        var users = context.Db.Memberships.Where(membership => membership.GroupId == group.Id).Select(membership => membership.User);
        var page = await Identities.PageAsync(context.Page, users, cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            Write(writer, context, group);
            writer.List("Users", page.Items, (member, user) => IdentityWriter.Core(member, context, user));
            writer.PageEnd(page.Marker);
        };
    }

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var page = await Identities.ListAsync(context, IdentityTraits.Group, cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            writer.List("Groups", page.Items, (member, group) => IdentityWriter.Core(member, context, group));
            writer.PageEnd(page.Marker);
        };
    }

    private static void Write(ResultWriter writer, OperationContext context, Identity group) =>
        writer.Structure("Group", element => IdentityWriter.Core(element, context, group));
}
