using EcsPolicyStudio.LocalIam.Protocol;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Users.</summary>
internal static class UserOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Write("CreateUser", CreateAsync),
        Operation.Read("GetUser", GetAsync),
        Operation.Read("ListUsers", ListAsync),
        Operation.Write("UpdateUser", (context, token) => Identities.RenameAsync(context, IdentityTraits.User, token)),
        Operation.Write("DeleteUser", (context, token) => Identities.DeleteAsync(context, IdentityTraits.User, token)),
    ];

    private static async Task<Action<ResultWriter>?> CreateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var user = await Identities.CreateAsync(context, IdentityTraits.User, cancellationToken).ConfigureAwait(false);
        if (context.Parameters["PermissionsBoundary"] is not null)
            await BoundaryOperations.SetAsync(context, user, cancellationToken).ConfigureAwait(false);
        TagRules.Set(context, user.Tags, TagOwner.User);
        return writer => writer.Structure("User", element => IdentityWriter.User(element, context, user));
    }

    private static async Task<Action<ResultWriter>?> GetAsync(OperationContext context, CancellationToken cancellationToken)
    {
        // Without a name it is the caller who is asked for.
        var user = context.Parameters["UserName"] is null
            ? (await Caller.FindAsync(context, cancellationToken).ConfigureAwait(false)).User
            : await Identities.Named(context, IdentityTraits.User).Include(identity => identity.Tags).FirstOrDefaultAsync(cancellationToken)
                .ConfigureAwait(false) ?? throw Identities.Absent(context, IdentityTraits.User);
        if (user is null)
            return await RootAsync(context, cancellationToken).ConfigureAwait(false);
        return writer => writer.Structure("User", element => IdentityWriter.User(element, context, user));
    }

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var page = await Identities.ListAsync(context, IdentityTraits.User, cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            writer.List("Users", page.Items, (member, user) => IdentityWriter.Core(member, context, user));
            writer.PageEnd(page.Marker);
        };
    }

    // The root user is no identity: IAM names the account in its place, by the alias where there is one.
    private static async Task<Action<ResultWriter>> RootAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var account = await context.Db.Accounts.FirstAsync(cancellationToken).ConfigureAwait(false);
        return writer => writer.Structure("User", element =>
        {
            element.Text("Path", "/");
            element.Text("UserName", account.Alias);
            element.Text("UserId", context.AccountId);
            element.Text("Arn", $"arn:aws:iam::{context.AccountId}:root");
            element.Time("CreateDate", account.CreateDate);
        });
    }
}
