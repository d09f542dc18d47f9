using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <content>Attached policies.</content>
internal sealed partial class AwsIamGateway
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<AttachedPolicy>> ListAttachedPoliciesAsync(IamEntity entity, CancellationToken cancellationToken) =>
        CollectAsync(AttachedAsync(entity, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>IAM answers the same whether or not the policy was attached, so the list is read first.</remarks>
    public async Task<AttachOutcome> AttachPolicyAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken)
    {
        Named(policyArn);
        await foreach (var attached in AttachedAsync(entity, cancellationToken).ConfigureAwait(false))
        {
            if (attached.PolicyArn == policyArn)
                return AttachOutcome.AlreadyAttached;
        }

        await AttachAsync(entity, policyArn, cancellationToken).ConfigureAwait(false);
        return AttachOutcome.Attached;
    }

    /// <inheritdoc/>
    public Task DetachPolicyAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken)
    {
        Named(entity.Name);
        Named(policyArn);
        return entity.Kind switch
        {
            EntityKind.User => calls.SendAsync(
                "DetachUserPolicy",
                token => iam.DetachUserPolicyAsync(new DetachUserPolicyRequest { UserName = entity.Name, PolicyArn = policyArn }, token),
                cancellationToken),
            EntityKind.Group => calls.SendAsync(
                "DetachGroupPolicy",
                token => iam.DetachGroupPolicyAsync(new DetachGroupPolicyRequest { GroupName = entity.Name, PolicyArn = policyArn }, token),
                cancellationToken),
            EntityKind.Role => calls.SendAsync(
                "DetachRolePolicy",
                token => iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = entity.Name, PolicyArn = policyArn }, token),
                cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(entity)),
        };
    }

    private Task AttachAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken) => entity.Kind switch
    {
        EntityKind.User => calls.SendAsync(
            "AttachUserPolicy",
            token => iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        EntityKind.Group => calls.SendAsync(
            "AttachGroupPolicy",
            token => iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        EntityKind.Role => calls.SendAsync(
            "AttachRolePolicy",
            token => iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(entity)),
    };
}
