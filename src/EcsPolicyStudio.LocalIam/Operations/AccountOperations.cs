using EcsPolicyStudio.LocalIam.Credentials;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>The account as a whole.</summary>
internal static class AccountOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Read("GetAccountSummary", GetSummaryAsync),
        Operation.Read("ListAccountAliases", ListAliasesAsync),
    ];

    private static async Task<Action<ResultWriter>?> GetSummaryAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var db = context.Db;
        var quotas = context.Quotas;
        var identities = await db.Identities.GroupBy(identity => identity.Kind).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken).ConfigureAwait(false);
        var policies = await db.ManagedPolicies.CountAsync(cancellationToken).ConfigureAwait(false);
        var versions = await db.PolicyVersions.CountAsync(cancellationToken).ConfigureAwait(false);
        var rootHasKeys = await AccessKeys.Of(db, null).AnyAsync(cancellationToken).ConfigureAwait(false);

        // What the embedded IAM does not keep (passwords, certificates, MFA devices, providers, instance profiles) counts zero.
        (string Key, int Value)[] summary =
        [
            ("Users", identities.GetValueOrDefault(IdentityKind.User)),
            ("UsersQuota", quotas.Users),
            ("Groups", identities.GetValueOrDefault(IdentityKind.Group)),
            ("GroupsQuota", quotas.Groups),
            ("Roles", identities.GetValueOrDefault(IdentityKind.Role)),
            ("RolesQuota", quotas.Roles),
            ("Policies", policies),
            ("PoliciesQuota", quotas.Policies),
            ("PolicyVersionsInUse", versions),
            ("PolicyVersionsInUseQuota", 10_000),
            ("PolicySizeQuota", quotas.PolicySize),
            ("VersionsPerPolicyQuota", quotas.VersionsPerPolicy),
            ("UserPolicySizeQuota", quotas.UserPolicySize),
            ("GroupPolicySizeQuota", quotas.GroupPolicySize),
            ("RolePolicySizeQuota", quotas.RolePolicySize),
            ("AssumeRolePolicySizeQuota", quotas.AssumeRolePolicySize),
            ("AttachedPoliciesPerUserQuota", quotas.AttachedPoliciesPerUser),
            ("AttachedPoliciesPerGroupQuota", quotas.AttachedPoliciesPerGroup),
            ("AttachedPoliciesPerRoleQuota", quotas.AttachedPoliciesPerRole),
            ("GroupsPerUserQuota", quotas.GroupsPerUser),
            ("AccessKeysPerUserQuota", quotas.AccessKeysPerUser),
            ("AccountAccessKeysPresent", rootHasKeys ? 1 : 0),
            ("AccountMFAEnabled", 0),
            ("AccountPasswordPresent", 0),
            ("AccountSigningCertificatesPresent", 0),
            ("SigningCertificatesPerUserQuota", 2),
            ("MFADevices", 0),
            ("MFADevicesInUse", 0),
            ("InstanceProfiles", 0),
            ("InstanceProfilesQuota", 1_000),
            ("ServerCertificates", 0),
            ("ServerCertificatesQuota", 20),
            ("Providers", 0),
            ("GlobalEndpointTokenVersion", 1),
        ];
        return writer => writer.Map("SummaryMap", summary);
    }

    private static async Task<Action<ResultWriter>?> ListAliasesAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var alias = await context.Db.Accounts.Select(account => account.Alias).FirstAsync(cancellationToken).ConfigureAwait(false);
        return writer =>
        {
            writer.Strings("AccountAliases", alias is null ? [] : [alias]);
            writer.PageEnd(null);
        };
    }
}
