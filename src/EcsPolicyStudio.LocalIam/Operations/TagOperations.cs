using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Tags of users, roles and customer managed policies.</summary>
internal static class TagOperations
{
    private delegate Task<List<Tag>> TagFinder(OperationContext context, CancellationToken cancellationToken);

    public static IEnumerable<Operation> All =>
    [
        .. For(TagOwner.User, (context, token) => OfIdentityAsync(context, IdentityTraits.User, token)),
        .. For(TagOwner.Role, (context, token) => OfIdentityAsync(context, IdentityTraits.Role, token)),
        .. For(TagOwner.Policy, OfPolicyAsync),
    ];

    private static IEnumerable<Operation> For(TagOwner owner, TagFinder find) =>
    [
        Operation.Write($"Tag{owner.Word}", async (context, token) =>
            TagRules.Set(context, await find(context, token).ConfigureAwait(false), owner)),
        Operation.Write($"Untag{owner.Word}", async (context, token) =>
            TagRules.Remove(context, await find(context, token).ConfigureAwait(false), owner)),
        Operation.Read($"List{owner.Word}Tags", async (context, token) =>
            List(context, await find(context, token).ConfigureAwait(false), owner)),
    ];

    private static Action<ResultWriter> List(OperationContext context, List<Tag> tags, TagOwner owner)
    {
        var page = context.Page.CutWhole(tags.OrderBy(owner.ListKey, StringComparer.Ordinal), owner.ListKey);
        return writer =>
        {
            writer.List("Tags", page.Items, IdentityWriter.Tag);
            writer.PageEnd(page.Marker);
        };
    }

    private static async Task<List<Tag>> OfIdentityAsync(
        OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.Named(context, traits).Include(i => i.Tags).FirstOrDefaultAsync(cancellationToken)
            .ConfigureAwait(false);
        return identity?.Tags ?? throw Identities.Absent(context, traits);
    }

    private static async Task<List<Tag>> OfPolicyAsync(OperationContext context, CancellationToken cancellationToken) =>
        context.Operation == "ListPolicyTags"
            ? [.. (await PolicyDirectory.FindAsync(context, cancellationToken).ConfigureAwait(false)).Tags]
            : (await PolicyDirectory.FindCustomerManagedAsync(context, cancellationToken).ConfigureAwait(false)).Tags;
}
