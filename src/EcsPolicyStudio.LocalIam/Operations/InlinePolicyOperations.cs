using EcsPolicyStudio.LocalIam.Documents;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Policies.Sizing;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Policies embedded in users, groups and roles.</summary>
internal static class InlinePolicyOperations
{
    public static IEnumerable<Operation> All => IdentityTraits.All.SelectMany(traits => new[]
    {
        Operation.Write($"Put{traits.Word}Policy", (context, token) => PutAsync(context, traits, token)),
        Operation.Read($"Get{traits.Word}Policy", (context, token) => GetAsync(context, traits, token)),
        Operation.Read($"List{traits.Word}Policies", (context, token) => ListAsync(context, traits, token)),
        Operation.Write($"Delete{traits.Word}Policy", (context, token) => DeleteAsync(context, traits, token)),
    });

    private static async Task PutAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindModifiableAsync(context, traits, cancellationToken).ConfigureAwait(false);
        var document = PolicyDocuments.Read(context, "PolicyDocument", PolicyDocumentKind.Inline);
        var name = context.Parameters.Required("PolicyName");
        var policies = await context.Db.InlinePolicies.Where(policy => policy.IdentityId == identity.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var existing = policies.Find(policy => policy.Name == name);
        var quota = traits.InlineQuota(context.Quotas);
        var size = PolicySize.Count(document) + policies.Where(policy => policy != existing).Sum(policy => PolicySize.Count(policy.Document));
        if (size > quota)
        {
            throw IamRefusal.LimitExceeded(
                $"Maximum policy size of {quota} bytes exceeded for {traits.LowerWord} {identity.Name}");
        }
        if (existing is not null)
            existing.Document = document;
        else
            context.Db.InlinePolicies.Add(new() { IdentityId = identity.Id, Name = name, Document = document });
    }

    private static async Task<Action<ResultWriter>?> GetAsync(
        OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindAsync(context, traits, cancellationToken).ConfigureAwait(false);
        var policy = await FindAsync(context, traits, identity, cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            writer.Text(traits.NameParameter, identity.Name);
            writer.Text("PolicyName", policy.Name);
            writer.Document("PolicyDocument", policy.Document);
        };
    }

    private static async Task<Action<ResultWriter>?> ListAsync(
        OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindAsync(context, traits, cancellationToken).ConfigureAwait(false);
        var names = await context.Db.InlinePolicies.Where(policy => policy.IdentityId == identity.Id).Select(policy => policy.Name)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var page = context.Page.CutWhole(names.Order(StringComparer.Ordinal), name => name);
        return writer =>
        {
            writer.Strings("PolicyNames", page.Items);
            writer.PageEnd(page.Marker);
        };
    }

    private static async Task DeleteAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindModifiableAsync(context, traits, cancellationToken).ConfigureAwait(false);
        context.Db.InlinePolicies.Remove(await FindAsync(context, traits, identity, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<InlinePolicy> FindAsync(
        OperationContext context, IdentityTraits traits, Identity identity, CancellationToken cancellationToken)
    {
        var name = context.Parameters.Required("PolicyName");
        return await context.Db.InlinePolicies
            .FirstOrDefaultAsync(policy => policy.IdentityId == identity.Id && policy.Name == name, cancellationToken).ConfigureAwait(false)
            ?? throw IamRefusal.NoSuchEntity($"The {traits.LowerWord} policy with name {name} cannot be found.");
    }
}
