using System.Globalization;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>ListEntitiesForPolicy: who has a policy, attached or as permissions boundary.</summary>
internal static class PolicyEntityOperations
{
    // The order in which the answer gives the kinds.
    private static readonly IdentityKind[] KindOrder = [IdentityKind.Group, IdentityKind.User, IdentityKind.Role];

    public static IEnumerable<Operation> All => [Operation.Read("ListEntitiesForPolicy", ListAsync)];

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var policy = await PolicyDirectory.FindAsync(context, cancellationToken, PolicyDirectory.NotAttachable).ConfigureAwait(false);
        var entities = Using(context, policy.Arn);
        if (context.Parameters["PathPrefix"] is { } prefix)
            entities = entities.Where(entity => entity.Path.Substring(0, prefix.Length) == prefix);
        if (context.Parameters["EntityFilter"] is { } filter)
        {
            var kind = Enum.TryParse<IdentityKind>(filter, out var parsed) ? parsed : default;
            entities = entities.Where(entity => entity.Kind == kind);
        }
        var found = await entities.Select(entity => new Entity(entity.Kind, entity.Name, entity.NameKey, entity.UniqueId))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var page = context.Page.CutWhole(found.OrderBy(entity => entity.ListKey, StringComparer.Ordinal), entity => entity.ListKey);
        return writer =>
        {
            foreach (var traits in KindOrder.Select(IdentityTraits.Of))
            {
                writer.List($"Policy{traits.Word}s", page.Items.Where(entity => entity.Kind == traits.Kind), (member, entity) =>
                {
                    member.Text(traits.NameParameter, entity.Name);
                    member.Text(traits.Word + "Id", entity.UniqueId);
                });
            }
            writer.PageEnd(page.Marker);
        };
    }

    private static IQueryable<Identity> Using(OperationContext context, string arn) => context.Parameters["PolicyUsageFilter"] switch
    {
        PolicyUsageFilter.Permissions => context.Db.Identities.Where(identity => identity.Attachments.Any(a => a.PolicyArn == arn)),
        PolicyUsageFilter.Boundary => context.Db.Identities.Where(identity => identity.BoundaryArn == arn),
        _ => context.Db.Identities.Where(
            identity => identity.BoundaryArn == arn || identity.Attachments.Any(a => a.PolicyArn == arn)),
    };

    private sealed record Entity(IdentityKind Kind, string Name, string NameKey, string UniqueId)
    {
        public string ListKey => string.Create(CultureInfo.InvariantCulture, $"{Array.IndexOf(KindOrder, Kind)}{NameKey}");
    }
}
