using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Access keys of users. Without a user name they are those of the caller, and of the root user where that is the caller.</summary>
internal static class AccessKeyOperations
{
    private const string RootUserName = "root";

    public static IEnumerable<Operation> All =>
    [
        Operation.Write("CreateAccessKey", CreateAsync),
        Operation.Read("ListAccessKeys", ListAsync),
        Operation.Write("UpdateAccessKey", UpdateAsync),
        Operation.Write("DeleteAccessKey", DeleteAsync),
    ];

    private static async Task<Action<ResultWriter>?> CreateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var user = await OwnerAsync(context, cancellationToken).ConfigureAwait(false);
        var (key, secret) = await AccessKeys.CreateAsync(
            context.Db, context.Protector, context.Quotas, user?.Id, context.Now, cancellationToken).ConfigureAwait(false);
        return writer => writer.Structure("AccessKey", element =>
        {
            element.Text("UserName", user?.Name ?? RootUserName);
            element.Text("AccessKeyId", key.Id);
            element.Text("Status", Status(key));
            element.Text("SecretAccessKey", secret);
            element.Time("CreateDate", key.CreateDate);
        });
    }

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var user = await OwnerAsync(context, cancellationToken).ConfigureAwait(false);
        var keys = await AccessKeys.Of(context.Db, user?.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        var page = context.Page.CutWhole(keys.OrderBy(AccessKeys.ListKey, StringComparer.Ordinal), AccessKeys.ListKey);
        return writer =>
        {
            writer.List("AccessKeyMetadata", page.Items, (member, key) =>
            {
                member.Text("UserName", user?.Name ?? RootUserName);
                member.Text("AccessKeyId", key.Id);
                member.Text("Status", Status(key));
                member.Time("CreateDate", key.CreateDate);
            });
            writer.PageEnd(page.Marker);
        };
    }

    private static async Task UpdateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var key = await FindAsync(context, cancellationToken).ConfigureAwait(false);
        key.IsActive = context.Parameters.Required("Status") == "Active";
    }

    private static async Task DeleteAsync(OperationContext context, CancellationToken cancellationToken) =>
        context.Db.AccessKeys.Remove(await FindAsync(context, cancellationToken).ConfigureAwait(false));

    private static async Task<AccessKey> FindAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var user = await OwnerAsync(context, cancellationToken).ConfigureAwait(false);
        return await AccessKeys.FindAsync(context.Db, user?.Id, context.Parameters.Required("AccessKeyId"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Identity?> OwnerAsync(OperationContext context, CancellationToken cancellationToken) =>
        context.Parameters["UserName"] is null
            ? (await Caller.FindAsync(context, cancellationToken).ConfigureAwait(false)).User
            : await Identities.FindAsync(context, IdentityTraits.User, cancellationToken).ConfigureAwait(false);

    private static string Status(AccessKey key) => key.IsActive ? "Active" : "Inactive";
}
