using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>The versions of managed policies.</summary>
internal static class PolicyVersionOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Write("CreatePolicyVersion", CreateAsync),
        Operation.Read("GetPolicyVersion", GetAsync),
        Operation.Read("ListPolicyVersions", ListAsync),
        Operation.Write("DeletePolicyVersion", DeleteAsync),
        Operation.Write("SetDefaultPolicyVersion", SetDefaultAsync),
    ];

    private static async Task<Action<ResultWriter>?> CreateAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var policy = await PolicyDirectory.FindCustomerManagedAsync(context, cancellationToken).ConfigureAwait(false);
        var document = PolicyDocuments.ReadManaged(context);
        var count = await context.Db.PolicyVersions.CountAsync(other => other.PolicyId == policy.Id, cancellationToken).ConfigureAwait(false);
        if (count >= context.Quotas.VersionsPerPolicy)
        {
            throw IamRefusal.LimitExceeded(
                $"A managed policy can have up to {context.Quotas.VersionsPerPolicy} versions. Before you create a new version, "
                + "you must delete an existing version.");
        }
        policy.LastVersion++;
        policy.UpdateDate = context.Now;
        var isDefault = context.Parameters.Flag("SetAsDefault");
        if (isDefault)
            policy.DefaultVersion = policy.LastVersion;
        context.Db.PolicyVersions.Add(
            new() { PolicyId = policy.Id, Number = policy.LastVersion, Document = document, CreateDate = context.Now });
        var created = new PolicyVersionView(VersionId.Of(policy.LastVersion), isDefault, context.Now, null);
        return writer => writer.Structure("PolicyVersion", created.Write);
    }

    private static async Task<Action<ResultWriter>?> GetAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var id = context.Parameters.Required("VersionId");
        var policy = await PolicyDirectory.FindAsync(context, cancellationToken, arn => Absent(arn, id)).ConfigureAwait(false);
        var version = policy.CustomerPolicyId is null
            ? PolicyVersionView.OfAwsManaged(policy)
            : await FindAsync(context, policy.CustomerPolicyId.Value, id, cancellationToken).ConfigureAwait(false) is { } found
                ? new(id, id == policy.DefaultVersionId, found.CreateDate, found.Document)
                : null;
        if (version?.Id != id)
            throw Absent(policy.Arn, id);
        return writer => writer.Structure("PolicyVersion", version.Write);
    }

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var policy = await PolicyDirectory.FindAsync(context, cancellationToken).ConfigureAwait(false);
        IEnumerable<PolicyVersionView> versions = policy.CustomerPolicyId is not { } policyId
            ? [PolicyVersionView.OfAwsManaged(policy)]
            : (await context.Db.PolicyVersions.Where(version => version.PolicyId == policyId)
                .Select(version => new { version.Number, version.CreateDate }).ToListAsync(cancellationToken).ConfigureAwait(false))
                .Select(version => (Id: VersionId.Of(version.Number), version.CreateDate))
                .Select(version => new PolicyVersionView(version.Id, version.Id == policy.DefaultVersionId, version.CreateDate, null));
        var page = context.Page.CutWhole(versions.OrderBy(version => version.ListKey, StringComparer.Ordinal), version => version.ListKey);
        return writer =>
        {
            writer.List("Versions", page.Items, (member, version) => (version with { Document = null }).Write(member));
            writer.PageEnd(page.Marker);
        };
    }

    private static async Task DeleteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var (policy, version) = await FindRequestedAsync(context, cancellationToken).ConfigureAwait(false);
        if (version.Number == policy.DefaultVersion)
            throw IamRefusal.DeleteConflict("Cannot delete the default version of a policy.");
        context.Db.PolicyVersions.Remove(version);
    }

    private static async Task SetDefaultAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var (policy, version) = await FindRequestedAsync(context, cancellationToken).ConfigureAwait(false);
        policy.DefaultVersion = version.Number;
    }

    // Where a version is named, a policy that is not there is a version that is not there.
    private static async Task<(ManagedPolicy Policy, PolicyVersion Version)> FindRequestedAsync(
        OperationContext context, CancellationToken cancellationToken)
    {
        var id = context.Parameters.Required("VersionId");
        var policy = await PolicyDirectory.FindCustomerManagedAsync(context, cancellationToken, arn => Absent(arn, id)).ConfigureAwait(false);
        return (policy, await FindAsync(context, policy.Id, id, cancellationToken).ConfigureAwait(false) ?? throw Absent(policy.Arn, id));
    }

    private static async Task<PolicyVersion?> FindAsync(
        OperationContext context, long policyId, string id, CancellationToken cancellationToken)
    {
        if (VersionId.Number(id) is not { } number)
            return null;
        return await context.Db.PolicyVersions
            .FirstOrDefaultAsync(version => version.PolicyId == policyId && version.Number == number, cancellationToken).ConfigureAwait(false);
    }

    private static IamRefusal Absent(string arn, string id) =>
        IamRefusal.NoSuchEntity($"Policy {arn} version {id} does not exist or is not attachable.");
}
