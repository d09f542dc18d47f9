using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Tests.Contract;

/// <summary>Attaching and detaching.</summary>
public abstract class AttachmentContract : ContractSuite
{
    [Theory]
    [InlineData(EntityKind.User)]
    [InlineData(EntityKind.Group)]
    [InlineData(EntityKind.Role)]
    public async Task AttachPolicy_ToEachKind_IsIdempotentAndToldSo(EntityKind kind)
    {
        var entity = await NewEntityAsync(kind, "contract-entity");
        var policy = await CreateAsync("Contract");

        Assert.Equal(AttachOutcome.Attached, await Gateway.AttachPolicyAsync(entity, policy.Arn, Token));
        Assert.Equal(AttachOutcome.AlreadyAttached, await Gateway.AttachPolicyAsync(entity, policy.Arn, Token));

        Assert.Equal([new AttachedPolicy("Contract", policy.Arn)], await Gateway.ListAttachedPoliciesAsync(entity, Token));
        Assert.Equal(
            [new PermissionRow("Contract", policy.Arn, AttachedVia.Directly, null, false)], await Gateway.ListPermissionsAsync(entity, Token));
        Assert.Equal([entity], (await Gateway.ListEntitiesForPolicyAsync(policy.Arn, Token)).AsPermissionsPolicy);
        Assert.Equal(1, (await Gateway.GetPolicyAsync(policy.Arn, Token)).Summary.AttachmentCount);

        await Gateway.DetachPolicyAsync(entity, policy.Arn, Token);
        Assert.Empty(await Gateway.ListAttachedPoliciesAsync(entity, Token));
        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.DetachPolicyAsync(entity, policy.Arn, Token));
    }

    [Fact]
    public async Task AttachPolicy_OfAws_Works()
    {
        var entity = await NewEntityAsync(EntityKind.User, "contract-user");

        await Gateway.AttachPolicyAsync(entity, "arn:aws:iam::aws:policy/AmazonECS_FullAccess", Token);

        Assert.True(Assert.Single(await Gateway.ListAttachedPoliciesAsync(entity, Token)).IsAwsManaged);
    }

    [Fact]
    public async Task AttachPolicy_BeyondTheQuota_NamesItAndAttachesNothing()
    {
        var group = await NewEntityAsync(EntityKind.Group, "full");
        for (var number = 0; number < 10; number++)
            await Gateway.AttachPolicyAsync(group, (await CreateAsync($"P{number}")).Arn, Token);
        var eleventh = await CreateAsync("P10");

        var failure = await Assert.ThrowsAsync<IamLimitExceededException>(() => Gateway.AttachPolicyAsync(group, eleventh.Arn, Token));

        Assert.Contains("10 of 10 are in use. At most 10 managed policies", failure.Remedy, StringComparison.Ordinal);
        Assert.Equal(new IamQuota("PoliciesPerGroup", 10, 10), failure.Quota);
        Assert.Equal(10, (await Gateway.ListAttachedPoliciesAsync(group, Token)).Count);
    }

    [Fact]
    public async Task AttachPolicy_ThatOrToWhomDoesNotExist_IsRefused()
    {
        var user = await NewEntityAsync(EntityKind.User, "contract-user");
        var policy = await CreateAsync("Contract");

        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.AttachPolicyAsync(user, policy.Arn + "X", Token));
        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.AttachPolicyAsync(IamEntity.Role("nobody"), policy.Arn, Token));
    }

    [Fact]
    public async Task AttachPolicy_ReservedForServiceLinkedRoles_IsRefused()
    {
        var role = await NewEntityAsync(EntityKind.Role, "contract-role");

        var failure = await Assert.ThrowsAsync<IamPolicyNotAttachableException>(() => Gateway.AttachPolicyAsync(
            role, "arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy", Token));

        Assert.Contains("service-linked role", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeletePolicy_WhileAttached_IsAConflict_AndAfterwardsWorks()
    {
        var user = await NewEntityAsync(EntityKind.User, "contract-user");
        var policy = await CreateAsync("Contract");
        await Gateway.AttachPolicyAsync(user, policy.Arn, Token);

        await Assert.ThrowsAsync<IamDeleteConflictException>(() => Gateway.DeletePolicyAsync(policy.Arn, Token));
        await Gateway.DetachPolicyAsync(user, policy.Arn, Token);
        await Gateway.DeletePolicyAsync(policy.Arn, Token);

        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.GetPolicyAsync(policy.Arn, Token));
    }
}
