using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Tests.Support;
using NSubstitute;

namespace EcsPolicyStudio.Iam.Tests.Gateway;

public class AttachmentTests
{
    private const string Arn = "arn:aws:iam::123456789012:policy/P";

    private readonly IAmazonIdentityManagementService _iam = Substitute.For<IAmazonIdentityManagementService>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AttachPolicy_FoundOnTheSecondPage_SaysSoAndSendsNothing()
    {
        _iam.ListAttachedUserPoliciesAsync(Arg.Any<ListAttachedUserPoliciesRequest>(), Arg.Any<CancellationToken>()).Returns(
            new ListAttachedUserPoliciesResponse { AttachedPolicies = [Attached("Other")], IsTruncated = true, Marker = "m" },
            new ListAttachedUserPoliciesResponse { AttachedPolicies = [Attached("P")] });

        var outcome = await TestGateway.Over(_iam).AttachPolicyAsync(IamEntity.User("alice"), Arn, Token);

        Assert.Equal(AttachOutcome.AlreadyAttached, outcome);
        await _iam.DidNotReceiveWithAnyArgs().AttachUserPolicyAsync(default, Token);
    }

    [Fact]
    public async Task AttachPolicy_ToAUser_AttachesIt()
    {
        _iam.ListAttachedUserPoliciesAsync(Arg.Any<ListAttachedUserPoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new ListAttachedUserPoliciesResponse());

        Assert.Equal(AttachOutcome.Attached, await TestGateway.Over(_iam).AttachPolicyAsync(IamEntity.User("alice"), Arn, Token));

        await _iam.Received(1).AttachUserPolicyAsync(Arg.Is<AttachUserPolicyRequest>(r => r.UserName == "alice" && r.PolicyArn == Arn), Token);
    }

    [Fact]
    public async Task AttachPolicy_ToAGroup_AttachesIt()
    {
        _iam.ListAttachedGroupPoliciesAsync(Arg.Any<ListAttachedGroupPoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new ListAttachedGroupPoliciesResponse { AttachedPolicies = [Attached("Other")] });

        Assert.Equal(AttachOutcome.Attached, await TestGateway.Over(_iam).AttachPolicyAsync(IamEntity.Group("devs"), Arn, Token));

        await _iam.Received(1).AttachGroupPolicyAsync(Arg.Is<AttachGroupPolicyRequest>(r => r.GroupName == "devs" && r.PolicyArn == Arn), Token);
    }

    [Fact]
    public async Task AttachPolicy_ToARole_AttachesIt()
    {
        _iam.ListAttachedRolePoliciesAsync(Arg.Any<ListAttachedRolePoliciesRequest>(), Arg.Any<CancellationToken>())
            .Returns(new ListAttachedRolePoliciesResponse());

        Assert.Equal(AttachOutcome.Attached, await TestGateway.Over(_iam).AttachPolicyAsync(IamEntity.Role("app"), Arn, Token));

        await _iam.Received(1).AttachRolePolicyAsync(Arg.Is<AttachRolePolicyRequest>(r => r.RoleName == "app" && r.PolicyArn == Arn), Token);
    }

    [Fact]
    public async Task DetachPolicy_OfEachKind_UsesItsOperation()
    {
        var gateway = TestGateway.Over(_iam);

        await gateway.DetachPolicyAsync(IamEntity.User("alice"), Arn, Token);
        await gateway.DetachPolicyAsync(IamEntity.Group("devs"), Arn, Token);
        await gateway.DetachPolicyAsync(IamEntity.Role("app"), Arn, Token);

        await _iam.Received(1).DetachUserPolicyAsync(Arg.Is<DetachUserPolicyRequest>(r => r.UserName == "alice" && r.PolicyArn == Arn), Token);
        await _iam.Received(1).DetachGroupPolicyAsync(Arg.Is<DetachGroupPolicyRequest>(r => r.GroupName == "devs" && r.PolicyArn == Arn), Token);
        await _iam.Received(1).DetachRolePolicyAsync(Arg.Is<DetachRolePolicyRequest>(r => r.RoleName == "app" && r.PolicyArn == Arn), Token);
    }

    private static AttachedPolicyType Attached(string name) => new() { PolicyName = name, PolicyArn = "arn:aws:iam::123456789012:policy/" + name };
}
