using EcsPolicyStudio.LocalIam.ManagedPolicies;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Transfer;

/// <summary>Leaves out of an account what refers to something that is not in its file, and notes it.</summary>
internal static class AccountReferences
{
    /// <summary>Goes through attachments, boundaries and memberships.</summary>
    public static void Resolve(ImportedAccount account)
    {
        var policies = account.Policies.Select(policy => policy.Arn).ToHashSet(StringComparer.Ordinal);
        var groups = account.Identities.Select(imported => imported.Identity).Where(identity => identity.Kind == IdentityKind.Group)
            .Select(identity => identity.NameKey).ToHashSet(StringComparer.Ordinal);
        foreach (var (identity, groupNames, entry) in account.Identities)
        {
            foreach (var attachment in identity.Attachments.Where(attachment => !IsKnown(attachment.PolicyArn)).ToList())
            {
                identity.Attachments.Remove(attachment);
                entry.Note("AttachedManagedPolicies", $"{attachment.PolicyArn} was not attached: {Reason(attachment.PolicyArn)}.");
            }
            if (identity.BoundaryArn is { } boundary && !IsKnown(boundary))
            {
                identity.BoundaryArn = null;
                entry.Note("PermissionsBoundary", $"{boundary} was not set as permissions boundary: {Reason(boundary)}. "
                    + $"Without it {identity.Name} may do more here than in the account the file came from.");
            }
            foreach (var group in groupNames.Where(group => !groups.Contains(NameKey.Of(group))).ToList())
            {
                groupNames.Remove(group);
                entry.Note("GroupList", $"The group {group} is not in the file, so {identity.Name} is not in it.");
            }
        }

        bool IsKnown(string arn) => policies.Contains(arn) || AwsManagedPolicies.Find(arn) is not null;
    }

    private static string Reason(string arn) => arn.StartsWith(AwsManagedPolicy.ArnStart, StringComparison.Ordinal)
        ? "the studio does not know this AWS managed policy"
        : "the policy is not in the file";
}
