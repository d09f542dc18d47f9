using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Managed policies: create, get, delete.</summary>
internal static class PolicyOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Write("CreatePolicy", CreateAsync),
        Operation.Read("GetPolicy", GetAsync),
        Operation.Write("DeletePolicy", DeleteAsync),
    ];

    private static async Task<Action<ResultWriter>?> CreateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var document = PolicyDocuments.ReadManaged(context);
        var name = context.Parameters.Required("PolicyName");
        var key = NameKey.Of(name);
        if (await context.Db.ManagedPolicies.AnyAsync(other => other.NameKey == key, cancellationToken).ConfigureAwait(false))
            throw IamRefusal.EntityAlreadyExists($"A policy called {name} already exists. Duplicate names are not allowed.");
        if (await context.Db.ManagedPolicies.CountAsync(cancellationToken).ConfigureAwait(false) >= context.Quotas.Policies)
            throw IamRefusal.QuotaExceeded("PoliciesPerAccount", context.Quotas.Policies);
        var path = context.Parameters["Path"] ?? "/";
        var policy = new ManagedPolicy
        {
            UniqueId = UniqueId.New(UniqueId.ManagedPolicyPrefix),
            Name = name,
            NameKey = key,
            Path = path,
            Arn = context.Arn("policy", path, name),
            Description = context.Parameters["Description"],
            CreateDate = context.Now,
            UpdateDate = context.Now,
            DefaultVersion = 1,
            LastVersion = 1,
            Versions = { new() { Number = 1, Document = document, CreateDate = context.Now } },
        };
        TagRules.Set(context, policy.Tags, TagOwner.Policy);
        context.Db.ManagedPolicies.Add(policy);
        return writer => writer.Structure("Policy", element =>
        {
            PolicyWriter.Core(element, PolicyView.Of(policy), PolicyUsage.None);
            if (policy.Tags.Count > 0)
                IdentityWriter.Tags(element, policy.Tags);
        });
    }

    private static async Task<Action<ResultWriter>?> GetAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var policy = await PolicyDirectory.FindAsync(context, cancellationToken).ConfigureAwait(false);
        var usage = await PolicyUsage.CountAsync(context, [policy.Arn], cancellationToken).ConfigureAwait(false);
        return writer => writer.Structure("Policy", element =>
        {
            PolicyWriter.Core(element, policy, usage, policy.Description);
            IdentityWriter.Tags(element, policy.Tags);
        });
    }

    private static async Task DeleteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var policy = await PolicyDirectory.FindCustomerManagedAsync(context, cancellationToken).ConfigureAwait(false);
        var usage = await PolicyUsage.CountAsync(context, [policy.Arn], cancellationToken).ConfigureAwait(false);
        if (usage.Attachments(policy.Arn) + usage.Boundaries(policy.Arn) > 0)
            throw IamRefusal.DeleteConflict("Cannot delete a policy attached to entities.");
        var versions = await context.Db.PolicyVersions.CountAsync(version => version.PolicyId == policy.Id, cancellationToken)
            .ConfigureAwait(false);
        if (versions > 1)
        {
            throw IamRefusal.DeleteConflict(
                "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. "
                + "The default version is deleted with the policy.");
        }
        context.Db.ManagedPolicies.Remove(policy);
    }
}
