using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <content>Every policy that reaches an identity.</content>
internal sealed partial class AwsIamGateway
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<PermissionRow>> ListPermissionsAsync(IamEntity entity, CancellationToken cancellationToken)
    {
        var own = RowsOfAsync(entity, viaGroup: null, cancellationToken);
        if (entity.Kind != EntityKind.User)
            return await own.ConfigureAwait(false);

        var groups = await GatherAsync(own, ListGroupsForUserAsync(entity.Name, cancellationToken)).ConfigureAwait(false);
        var throughGroups = groups.Select(group => RowsOfGroupAsync(group.GroupName, cancellationToken)).ToArray();
        var rows = await Task.WhenAll(throughGroups).ConfigureAwait(false);
        return [.. await own.ConfigureAwait(false), .. rows.SelectMany(row => row)];
    }

    /// <inheritdoc/>
    public async Task<string> GetInlinePolicyAsync(IamEntity entity, string policyName, CancellationToken cancellationToken)
    {
        var name = Named(entity.Name);
        Named(policyName);
        var operation = $"Get{entity.Kind}Policy";
        var document = await calls.SendAsync(operation, SendAsync, cancellationToken).ConfigureAwait(false);
        return PolicyDocumentText.Decode(IamCalls.Required(document, operation, "PolicyDocument"));

        async Task<string?> SendAsync(CancellationToken token)
        {
            switch (entity.Kind)
            {
                case EntityKind.User:
                    var user = new GetUserPolicyRequest { UserName = name, PolicyName = policyName };
                    return (await Client.GetUserPolicyAsync(user, token).ConfigureAwait(false)).PolicyDocument;
                case EntityKind.Group:
                    var group = new GetGroupPolicyRequest { GroupName = name, PolicyName = policyName };
                    return (await Client.GetGroupPolicyAsync(group, token).ConfigureAwait(false)).PolicyDocument;
                default:
                    var role = new GetRolePolicyRequest { RoleName = name, PolicyName = policyName };
                    return (await Client.GetRolePolicyAsync(role, token).ConfigureAwait(false)).PolicyDocument;
            }
        }
    }

    private async Task<IReadOnlyList<PermissionRow>> RowsOfGroupAsync(string groupName, CancellationToken cancellationToken)
    {
        try
        {
            return await RowsOfAsync(IamEntity.Group(groupName), groupName, cancellationToken).ConfigureAwait(false);
        }
        catch (IamNoSuchEntityException)
        {
            // Deleted since the user's groups were listed: it gives no permissions any more.
            return [];
        }
    }

    private async Task<IReadOnlyList<PermissionRow>> RowsOfAsync(IamEntity entity, string? viaGroup, CancellationToken cancellationToken)
    {
        var inline = CollectAsync(InlineNamesAsync(entity, cancellationToken), cancellationToken);
        var attached = await GatherAsync(inline, ListAttachedPoliciesAsync(entity, cancellationToken)).ConfigureAwait(false);
        var embedded = await inline.ConfigureAwait(false);
        return
        [
            .. attached.Select(policy => new PermissionRow(
                policy.PolicyName, policy.PolicyArn, viaGroup is null ? AttachedVia.Directly : AttachedVia.Group, viaGroup, IsInline: false)),
            .. embedded.Select(policy => new PermissionRow(
                policy, PolicyArn: null, viaGroup is null ? AttachedVia.Inline : AttachedVia.Group, viaGroup, IsInline: true)),
        ];
    }

    /// <summary>Waits for both, so that a failure of one leaves none running unseen, and gives the second's result.</summary>
    private static async Task<T> GatherAsync<T>(Task other, Task<T> wanted)
    {
        await Task.WhenAll(other, wanted).ConfigureAwait(false);
        return await wanted.ConfigureAwait(false);
    }
}
