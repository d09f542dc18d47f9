using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>ListPolicies: the customer's policies from the database merged with AWS's from the embedded data, both by name.</summary>
internal static class PolicyListOperations
{
    private const string CustomerScope = "Local";
    private const string AwsScope = "AWS";

    public static IEnumerable<Operation> All => [Operation.Read("ListPolicies", ListAsync)];

    private static async Task<Action<ResultWriter>?> ListAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var page = context.Page;
        var scope = context.Parameters["Scope"];
        var found = new List<PolicyView>();
        if (scope != AwsScope)
            found.AddRange(await CustomerManagedAsync(context, page, cancellationToken).ConfigureAwait(false));
        if (scope != CustomerScope)
            found.AddRange(await AwsManagedAsync(context, page, cancellationToken).ConfigureAwait(false));
        found.Sort(static (one, other) => string.CompareOrdinal(one.ListKey, other.ListKey));
        var result = page.Cut(found, policy => policy.ListKey);
        var usage = await PolicyUsage.CountAsync(context, [.. result.Items.Select(policy => policy.Arn)], cancellationToken)
            .ConfigureAwait(false);
        return writer =>
        {
            writer.List("Policies", result.Items, (member, policy) => PolicyWriter.Core(member, policy, usage));
            writer.PageEnd(result.Marker);
        };
    }

    private static async Task<IEnumerable<PolicyView>> CustomerManagedAsync(
        OperationContext context, PageRequest page, CancellationToken cancellationToken)
    {
        var db = context.Db;
        IQueryable<ManagedPolicy> policies = db.ManagedPolicies;
        if (page.After is { } after)
        {
            var (name, customer) = PolicyListKey.Split(after);
            policies = customer
                ? policies.Where(policy => policy.NameKey.CompareTo(name) > 0)
                : policies.Where(policy => policy.NameKey.CompareTo(name) >= 0);
        }
        if (context.Parameters["PathPrefix"] is { } prefix)
            policies = policies.Where(policy => policy.Path.Substring(0, prefix.Length) == prefix);
        if (OnlyAttached(context))
            policies = policies.Where(policy => db.Attachments.Any(attachment => attachment.PolicyId == policy.Id));
        if (OnlyBoundaries(context))
            policies = policies.Where(policy => db.Identities.Any(identity => identity.BoundaryPolicyId == policy.Id));
        var found = await policies.OrderBy(policy => policy.NameKey).Take(page.Size + 1).ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return found.Select(PolicyView.Of);
    }

    private static async Task<IEnumerable<PolicyView>> AwsManagedAsync(
        OperationContext context, PageRequest page, CancellationToken cancellationToken)
    {
        var policies = context.AwsPolicies.ByName.AsEnumerable();
        if (page.After is { } after)
            policies = policies.Where(policy => string.CompareOrdinal(PolicyListKey.Of(policy.NameKey, customer: false), after) > 0);
        if (context.Parameters["PathPrefix"] is { } prefix)
            policies = policies.Where(policy => policy.Path.StartsWith(prefix, StringComparison.Ordinal));
        if (OnlyAttached(context))
        {
            var attached = await context.Db.Attachments.Where(attachment => attachment.PolicyId == null)
                .Select(attachment => attachment.PolicyArn).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
            policies = policies.Where(policy => attached.Contains(policy.Arn));
        }
        if (OnlyBoundaries(context))
        {
            var boundaries = await context.Db.Identities
                .Where(identity => identity.BoundaryArn != null && identity.BoundaryPolicyId == null)
                .Select(identity => identity.BoundaryArn).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false);
            policies = policies.Where(policy => boundaries.Contains(policy.Arn));
        }
        return [.. policies.Take(page.Size + 1).Select(PolicyView.Of)];
    }

    private static bool OnlyAttached(OperationContext context) =>
        context.Parameters.Flag("OnlyAttached") || context.Parameters["PolicyUsageFilter"] == PolicyUsageFilter.Permissions;

    private static bool OnlyBoundaries(OperationContext context) =>
        context.Parameters["PolicyUsageFilter"] == PolicyUsageFilter.Boundary;
}

/// <summary>The values of PolicyUsageFilter.</summary>
internal static class PolicyUsageFilter
{
    /// <summary>Policies that are attached.</summary>
    public const string Permissions = "PermissionsPolicy";

    /// <summary>Policies that are permissions boundaries.</summary>
    public const string Boundary = "PermissionsBoundary";
}
