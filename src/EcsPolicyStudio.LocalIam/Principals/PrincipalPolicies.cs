using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Principals;

/// <summary>A policy that an identity has, and where it has it from.</summary>
/// <param name="Owner">The identity that has it attached or embedded: the user, group or role.</param>
/// <param name="Name">The policy's name.</param>
/// <param name="Arn">The ARN of a managed policy; null for an inline policy.</param>
/// <param name="Applied">Its document and how it counts.</param>
internal sealed record PrincipalPolicy(Identity Owner, string Name, string? Arn, AppliedPolicy Applied);

/// <summary>
/// The policies that apply to an identity: its own, for a user those of the groups, and the permissions boundary ("Policies and permissions in
/// IAM", IAM User Guide). Of a managed policy the default version counts.
/// </summary>
internal static class PrincipalPolicies
{
    /// <summary>Loads them.</summary>
    /// <param name="db">The account's tables.</param>
    /// <param name="identity">The user, group or role.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<IReadOnlyList<PrincipalPolicy>> LoadAsync(
        LocalIamDbContext db, Identity identity, CancellationToken cancellationToken)
    {
        var owners = await db.Identities.AsNoTracking()
            .Where(owner => owner.Id == identity.Id
                || db.Memberships.Any(membership => membership.UserId == identity.Id && membership.GroupId == owner.Id))
            .Include(owner => owner.Attachments).Include(owner => owner.InlinePolicies)
            .AsSplitQuery().ToListAsync(cancellationToken).ConfigureAwait(false);
        var ids = owners.SelectMany(owner => owner.Attachments).Select(attachment => attachment.PolicyId)
            .Append(identity.BoundaryPolicyId).OfType<long>().Distinct().ToList();
        var documents = await db.PolicyVersions
            .Where(version => ids.Contains(version.PolicyId) && version.Number == version.Policy.DefaultVersion)
            .ToDictionaryAsync(version => version.PolicyId, version => version.Document, cancellationToken).ConfigureAwait(false);

        var policies = new List<PrincipalPolicy>();
        foreach (var owner in owners.OrderBy(owner => owner.Id != identity.Id).ThenBy(owner => owner.NameKey, StringComparer.Ordinal))
        {
            var kind = owner.Id == identity.Id ? PolicyKind.Identity : PolicyKind.Group;
            policies.AddRange(owner.InlinePolicies.OrderBy(policy => policy.Name, StringComparer.Ordinal)
                .Select(policy => Applied(owner, policy.Name, null, kind, policy.Document)));
            policies.AddRange(owner.Attachments.OrderBy(AttachmentOperations.ListKey, StringComparer.Ordinal)
                .Select(attachment => Applied(
                    owner, attachment.PolicyName, attachment.PolicyArn, kind, Document(attachment.PolicyArn, attachment.PolicyId, documents))));
        }
        if (identity.BoundaryArn is { } arn)
        {
            policies.Add(Applied(
                identity, arn[(arn.LastIndexOf('/') + 1)..], arn, PolicyKind.PermissionsBoundary, Document(arn, identity.BoundaryPolicyId, documents)));
        }
        return policies;
    }

    private static PrincipalPolicy Applied(Identity owner, string name, string? arn, PolicyKind kind, string document) =>
        new(owner, name, arn, new(arn ?? name, kind, PolicyDocument.Parse(document)));

    private static string Document(string arn, long? customerPolicyId, Dictionary<long, string> customerDocuments) =>
        customerPolicyId is { } id ? customerDocuments[id] : AwsManagedPolicies.Document(AwsManagedPolicies.Find(arn)!);
}
