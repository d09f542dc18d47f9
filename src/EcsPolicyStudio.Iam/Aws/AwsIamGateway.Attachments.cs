using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Errors;
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
        var attached = await ListAttachedPoliciesAsync(entity, cancellationToken).ConfigureAwait(false);
        if (attached.Any(policy => policy.PolicyArn == policyArn))
            return AttachOutcome.AlreadyAttached;

        try
        {
            await AttachAsync(entity, policyArn, cancellationToken).ConfigureAwait(false);
        }
        catch (IamLimitExceededException refusal)
        {
            throw WithStanding(refusal, attached.Count);
        }
        catch (IamUnavailableException failure) when (failure.MayHaveBeenMade)
        {
            if (await IsAttachedAsync(entity, policyArn, cancellationToken).ConfigureAwait(false) != true)
                throw;
        }

        return AttachOutcome.Attached;
    }

    /// <inheritdoc/>
    public async Task DetachPolicyAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken)
    {
        Named(entity.Name);
        Named(policyArn);
        try
        {
            await DetachAsync(entity, policyArn, cancellationToken).ConfigureAwait(false);
        }
        catch (IamException failure) when (MayHideSuccess<IamNoSuchEntityException>(failure))
        {
            if (await IsAttachedAsync(entity, policyArn, cancellationToken).ConfigureAwait(false) != false)
                throw;
        }
    }

    private Task DetachAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken) => entity.Kind switch
    {
        EntityKind.User => calls.SendAsync(
            "DetachUserPolicy",
            token => Client.DetachUserPolicyAsync(new DetachUserPolicyRequest { UserName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        EntityKind.Group => calls.SendAsync(
            "DetachGroupPolicy",
            token => Client.DetachGroupPolicyAsync(new DetachGroupPolicyRequest { GroupName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        EntityKind.Role => calls.SendAsync(
            "DetachRolePolicy",
            token => Client.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(entity)),
    };

    private Task AttachAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken) => entity.Kind switch
    {
        EntityKind.User => calls.SendAsync(
            "AttachUserPolicy",
            token => Client.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        EntityKind.Group => calls.SendAsync(
            "AttachGroupPolicy",
            token => Client.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        EntityKind.Role => calls.SendAsync(
            "AttachRolePolicy",
            token => Client.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = entity.Name, PolicyArn = policyArn }, token),
            cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(entity)),
    };
}
