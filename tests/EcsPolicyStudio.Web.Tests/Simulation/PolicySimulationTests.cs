using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Simulation;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Web.Simulation;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Simulation;

/// <summary>The policies of an identity, and what they and IAM say of a request.</summary>
public sealed class PolicySimulationTests
{
    private readonly SimulatedAccount _account = new();
    private readonly PolicySimulation _simulation;

    public PolicySimulationTests() => _simulation = new(_account.Gateway, ServiceCatalog.Default, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Read_TakesEveryPolicyByTheWayItApplies()
    {
        var policies = await _simulation.ReadAsync(SimulationSubject.Of(SimulatedAccount.User), Token);
        Assert.True(policies.IsComplete);
        Assert.Equal(
            [("RunTasks", PolicyKind.Identity), ("NoForeignRegion", PolicyKind.Identity), ("StopTasks", PolicyKind.Group), ("Limit", PolicyKind.PermissionsBoundary)],
            policies.Read.Select(policy => (policy.Name, policy.Applied.Kind)));
        Assert.Equal(["aws:PrincipalTag/team", "aws:RequestedRegion"], policies.ReferencedKeys);
        Assert.Equal(["policies/view?arn=" + Uri.EscapeDataString(SimulatedAccount.PolicyArn("RunTasks")), "users/alice"], policies.Read.Take(2).Select(policy => policy.Href));
    }

    [Theory]
    [InlineData("ecs:RunTask", "eu-west-1", Decision.Allowed)]
    [InlineData("ecs:StopTask", "eu-central-1", Decision.Allowed)]
    [InlineData("ecs:StopTask", "eu-west-1", Decision.ExplicitlyDenied)]
    [InlineData("ecs:CreateCluster", "eu-central-1", Decision.ImplicitlyDenied)]
    [InlineData("s3:GetObject", "eu-central-1", Decision.ImplicitlyDenied)]
    public async Task Simulate_WithoutIam_IsTheEvaluationOfAllPolicies_WithWhatFollowsFromTheIdentity(string action, string region, Decision expected)
    {
        var outcome = await SimulateAsync(askIam: false, Request(region, action));
        var row = Assert.Single(outcome.Rows);
        Assert.Equal((expected, null, null), (row.Studio!.Decision, row.Iam, row.Difference));
        Assert.False(outcome.IsCompared);
        Assert.Null(_account.Asked);
    }

    [Fact]
    public async Task Simulate_WithIam_AsksTheSameRequestAndComparesEachVerdict()
    {
        _account.IamSays(SimulatedAccount.Verdict("ecs:RunTask", Decision.Allowed), SimulatedAccount.Verdict("ecs:ListClusters", Decision.ImplicitlyDenied) with { AllowedByOrganizations = false });
        var outcome = await SimulateAsync(askIam: true, Request("eu-central-1", "ecs:RunTask", "ecs:ListClusters", "ecs:StopTask"));
        Assert.True(outcome.IsCompared);
        Assert.Equal([VerdictDifference.None, VerdictDifference.Organizations, VerdictDifference.NoVerdict], outcome.Rows.Select(row => row.Difference!.Value));
        Assert.Equal(2, outcome.DifferenceCount);
        Assert.Equal([("aws:RequestedRegion", "eu-central-1"), ("aws:PrincipalTag/team", "orders")], _account.Asked!.Context.Select(key => (key.Name, key.Values[0])));
        Assert.Empty(_account.Asked.Policies);
    }

    [Fact]
    public async Task Simulate_ValueTyped_GoesBeforeWhatFollowsFromTheIdentity()
    {
        var request = Request("eu-central-1", "ecs:RunTask");
        var outcome = await SimulateAsync(askIam: false, request with { Context = [.. request.Context, new("AWS:PrincipalTag/team", SimulationKeyType.String, ["billing"])] });
        Assert.Equal(Decision.ImplicitlyDenied, Assert.Single(outcome.Rows).Studio!.Decision);
    }

    [Fact]
    public async Task Simulate_IamRefuses_TheStudiosVerdictsStand()
    {
        var failure = SimulatedAccount.Denied("iam:SimulatePrincipalPolicy");
        _account.IamRefuses(failure);
        var outcome = await SimulateAsync(askIam: true, Request("eu-central-1", "ecs:RunTask"));
        Assert.Same(failure, outcome.IamFailure);
        Assert.Equal(Decision.Allowed, Assert.Single(outcome.Rows).Studio!.Decision);
        Assert.False(outcome.IsCompared);
    }

    [Theory]
    [InlineData("StopTasks")]
    [InlineData("Limit")]
    public async Task Simulate_PolicyThatCannotBeRead_LeavesTheStudioWithoutAVerdict(string policy)
    {
        _account.CannotRead(policy, SimulatedAccount.Denied("iam:GetPolicy"));
        var silent = await SimulateAsync(askIam: false, Request("eu-central-1", "ecs:RunTask"));
        Assert.Equal(policy, Assert.Single(silent.Policies.Unread).Name);
        Assert.Empty(silent.Rows);

        _account.IamSays(SimulatedAccount.Verdict("ecs:RunTask", Decision.Allowed));
        var row = Assert.Single((await SimulateAsync(askIam: true, Request("eu-central-1", "ecs:RunTask"))).Rows);
        Assert.Null(row.Studio);
        Assert.Equal((Decision.Allowed, null), (row.Iam!.Decision, row.Difference));
    }

    [Fact]
    public async Task Read_DocumentThatIsNoJson_IsNotTakenForAPolicyThatSaysNothing()
    {
        _account.Managed("RunTasks", "oops");
        Assert.Equal(new UnreadPolicy("RunTasks", null), Assert.Single((await _simulation.ReadAsync(SimulationSubject.Of(SimulatedAccount.User), Token)).Unread));
    }

    [Fact]
    public async Task Read_ListOfPoliciesRefused_IsAFailure()
    {
        _account.Gateway.ListPermissionsAsync(default, Token).ThrowsAsyncForAnyArgs(SimulatedAccount.Denied("iam:ListAttachedUserPolicies"));
        await Assert.ThrowsAsync<IamAccessDeniedException>(() => _simulation.ReadAsync(SimulationSubject.Of(SimulatedAccount.User), Token));
    }

    private static SimulationRequest Request(string region, params string[] actions) => new(actions, [], [new("aws:RequestedRegion", SimulationKeyType.String, [region])]);

    private async Task<SimulationOutcome> SimulateAsync(bool askIam, SimulationRequest request) =>
        await _simulation.SimulateAsync(await _simulation.ReadAsync(SimulationSubject.Of(SimulatedAccount.User), Token), request, askIam, Token);
}
