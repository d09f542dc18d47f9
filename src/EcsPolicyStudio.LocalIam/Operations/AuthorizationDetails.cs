using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>The details of the identities and policies that stand on one page.</summary>
internal sealed class AuthorizationDetails
{
    private readonly ILookup<IdentityKind, Identity> _identities;
    private readonly Dictionary<long, string> _groupNames;
    private readonly IReadOnlyList<ManagedPolicy> _customerPolicies;
    private readonly IReadOnlyList<PolicyView> _awsPolicies;
    private readonly PolicyUsage _usage;

    private AuthorizationDetails(
        ILookup<IdentityKind, Identity> identities,
        Dictionary<long, string> groupNames,
        IReadOnlyList<ManagedPolicy> customerPolicies,
        IReadOnlyList<PolicyView> awsPolicies,
        PolicyUsage usage)
    {
        _identities = identities;
        _groupNames = groupNames;
        _customerPolicies = customerPolicies;
        _awsPolicies = awsPolicies;
        _usage = usage;
    }

    /// <summary>Loads the identities and customer managed policies with these name keys, and the AWS managed policies with these ARNs.</summary>
    public static async Task<AuthorizationDetails> LoadAsync(
        OperationContext context,
        IReadOnlyCollection<string> users,
        IReadOnlyCollection<string> groups,
        IReadOnlyCollection<string> roles,
        IReadOnlyCollection<string> policies,
        IReadOnlyCollection<string> awsPolicyArns,
        CancellationToken cancellationToken)
    {
        var db = context.Db;
        var identities = new List<Identity>();
        foreach (var (kind, keys) in new[] { (IdentityKind.User, users), (IdentityKind.Group, groups), (IdentityKind.Role, roles) })
        {
            if (keys.Count == 0)
                continue;
            identities.AddRange(await db.Identities.Where(identity => identity.Kind == kind && keys.Contains(identity.NameKey))
                .Include(identity => identity.Attachments).Include(identity => identity.InlinePolicies)
                .Include(identity => identity.Tags).Include(identity => identity.Groups)
                .OrderBy(identity => identity.NameKey)
                .AsSplitQuery().ToListAsync(cancellationToken).ConfigureAwait(false));
        }
        var groupIds = identities.SelectMany(identity => identity.Groups).Select(membership => membership.GroupId).Distinct().ToList();
        var groupNames = await db.Identities.Where(identity => groupIds.Contains(identity.Id))
            .ToDictionaryAsync(group => group.Id, group => group.Name, cancellationToken).ConfigureAwait(false);
        var customerPolicies = await db.ManagedPolicies.Where(policy => policies.Contains(policy.NameKey))
            .Include(policy => policy.Versions).OrderBy(policy => policy.NameKey)
            .AsSplitQuery().ToListAsync(cancellationToken).ConfigureAwait(false);
        var awsPolicies = awsPolicyArns.Select(AwsManagedPolicies.Find).Select(policy => PolicyView.Of(policy!)).ToList();
        var usage = await PolicyUsage.CountAsync(
            context, [.. customerPolicies.Select(policy => policy.Arn), .. awsPolicyArns], cancellationToken).ConfigureAwait(false);
        return new(identities.ToLookup(identity => identity.Kind), groupNames, customerPolicies, awsPolicies, usage);
    }

    /// <summary>Writes the lists of the answer.</summary>
    public void Write(ResultWriter writer, OperationContext context)
    {
        writer.List("UserDetailList", _identities[IdentityKind.User], (member, user) =>
        {
            IdentityWriter.Core(member, context, user);
            Inline(member, user);
            member.Strings("GroupList", user.Groups.Select(membership => _groupNames[membership.GroupId]).Order(StringComparer.Ordinal));
            Attached(member, user);
            IdentityWriter.Boundary(member, user);
            IdentityWriter.Tags(member, user.Tags);
        });
        writer.List("GroupDetailList", _identities[IdentityKind.Group], (member, group) =>
        {
            IdentityWriter.Core(member, context, group);
            Inline(member, group);
            Attached(member, group);
        });
        writer.List("RoleDetailList", _identities[IdentityKind.Role], (member, role) =>
        {
            IdentityWriter.Core(member, context, role);
            member.Document("AssumeRolePolicyDocument", role.TrustPolicy);
            member.Strings("InstanceProfileList", []);
            Inline(member, role);
            Attached(member, role);
            IdentityWriter.Boundary(member, role);
            IdentityWriter.Tags(member, role.Tags);
            member.Structure("RoleLastUsed", _ => { });
        });
        writer.List("Policies", Policies(context), (member, policy) =>
        {
            PolicyWriter.Core(member, policy.View, _usage, policy.View.Description);
            member.List("PolicyVersionList", policy.Versions, (version, view) => view.Write(version));
        });
    }

    private IEnumerable<(PolicyView View, IEnumerable<PolicyVersionView> Versions)> Policies(OperationContext context) =>
        _customerPolicies
            .Select(policy => (PolicyView.Of(policy), policy.Versions.OrderByDescending(version => version.Number)
                .Select(version => new PolicyVersionView(
                    VersionId.Of(version.Number), version.Number == policy.DefaultVersion, version.CreateDate, version.Document))))
            .Concat(_awsPolicies.Select(policy =>
                (policy, Enumerable.Repeat(PolicyVersionView.OfAwsManaged(policy), 1))));

    private static void Inline(ResultWriter writer, Identity identity) => writer.List(
        IdentityTraits.Of(identity.Kind).Word + "PolicyList",
        identity.InlinePolicies.OrderBy(policy => policy.Name, StringComparer.Ordinal),
        static (member, policy) =>
        {
            member.Text("PolicyName", policy.Name);
            member.Document("PolicyDocument", policy.Document);
        });

    private static void Attached(ResultWriter writer, Identity identity) => writer.List(
        "AttachedManagedPolicies",
        identity.Attachments.OrderBy(AttachmentOperations.ListKey, StringComparer.Ordinal),
        AttachmentOperations.Write);
}
