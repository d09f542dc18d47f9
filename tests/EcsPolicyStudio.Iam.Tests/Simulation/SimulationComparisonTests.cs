using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Simulation;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;
using NSubstitute;

namespace EcsPolicyStudio.Iam.Tests.Simulation;

/// <summary>The studio's verdict beside IAM's.</summary>
public sealed class SimulationComparisonTests
{
    private const string Task = "arn:aws:ecs:eu-central-1:123456789012:task/prod/1";

    private static readonly PolicySet Policies = PolicySet.Of(
        [PolicyDocument.Parse("""
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Allow","Action":["ecs:StopTask","ecs:ListClusters"],"Resource":"*"},
              {"Effect":"Deny","Action":"ecs:RunTask","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}}]}
            """)],
        PolicyDocument.Parse("""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:*","Resource":"*"}}"""));

    private readonly IIamGateway _gateway = Substitute.For<IIamGateway>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verdicts_AreInTheOrderOfTheRequest_WhateverTheOrderAndCaseOfIamsAnswer()
    {
        SimulationRequest? sent = null;
        _gateway.SimulateCustomPolicyAsync(Arg.Do<SimulationRequest>(request => sent = request), Arg.Any<CancellationToken>()).Returns(_ => Answer(
            Verdict("ECS:RunTask", Task, Decision.ExplicitlyDenied), Verdict("ecs:stoptask", "*", Decision.Allowed),
            Verdict("ecs:StopTask", Task, Decision.Allowed), Verdict("ecs:RunTask", "*", Decision.ExplicitlyDenied)));

        var compared = await new SimulationComparison(_gateway, ServiceCatalog.Default).CompareAsync(
            Policies, new(["ecs:StopTask", "ecs:RunTask"], [Task, "*"], [new("aws:SourceIp", SimulationKeyType.Ip, ["10.1.2.3"])]), Token);

        Assert.Equal(
            [("ecs:StopTask", Task, Decision.Allowed), ("ecs:StopTask", "*", Decision.Allowed), ("ecs:RunTask", Task, Decision.ExplicitlyDenied), ("ecs:RunTask", "*", Decision.ExplicitlyDenied)],
            compared.Select(c => (c.Action, c.Resource, c.Studio.Decision)));
        Assert.All(compared, c => Assert.Equal(VerdictDifference.None, c.Difference));
        Assert.Equal(Policies.Policies.Select(p => p.Document.Text), [.. sent!.Policies, sent.PermissionsBoundary!]);
    }

    [Theory]
    [InlineData(Decision.Allowed, null, null, false, VerdictDifference.None)]
    [InlineData(Decision.ImplicitlyDenied, false, null, true, VerdictDifference.Organizations)]
    [InlineData(Decision.ImplicitlyDenied, null, false, true, VerdictDifference.PermissionsBoundary)]
    [InlineData(Decision.ImplicitlyDenied, true, true, true, VerdictDifference.MissingContext)]
    [InlineData(Decision.ExplicitlyDenied, null, null, false, VerdictDifference.Unexplained)]
    public async Task Difference_IsExplained_AsFarAsIamTells(Decision iam, bool? organizations, bool? boundary, bool missing, VerdictDifference expected)
    {
        _gateway.SimulatePrincipalPolicyAsync("arn:role", Arg.Any<SimulationRequest>(), Arg.Any<CancellationToken>()).Returns(_ => Answer(
            Verdict("ecs:StopTask", Task, iam) with { AllowedByOrganizations = organizations, AllowedByBoundary = boundary, MissingContextKeys = missing ? ["aws:SourceIp"] : [] }));

        var compared = await new SimulationComparison(_gateway, ServiceCatalog.Default).CompareAsync("arn:role", Policies, new(["ecs:StopTask"], [Task], []), Token);

        Assert.Equal(expected, Assert.Single(compared).Difference);
    }

    [Fact]
    public async Task Request_WithoutAnAnswer_IsToldApartFromAgreement()
    {
        _gateway.SimulateCustomPolicyAsync(default!, Token).ReturnsForAnyArgs(_ => Answer());

        // The key without a value is absent; the action without resource-level permissions is asked on everything.
        var compared = await new SimulationComparison(_gateway, ServiceCatalog.Default).CompareAsync(
            Policies, new(["ecs:ListClusters"], [], [new("aws:SourceIp", SimulationKeyType.Ip, [])]), Token);

        var one = Assert.Single(compared);
        Assert.Equal(("*", VerdictDifference.NoVerdict, Decision.Allowed), (one.Resource, one.Difference, one.Studio.Decision));
    }

    [Fact]
    public void Evaluate_AsksNobody_AndSaysTheSameAsTheComparison()
    {
        var verdicts = new SimulationComparison(_gateway, ServiceCatalog.Default).Evaluate(
            Policies, new(["ecs:StopTask", "ecs:RunTask"], [Task], [new("aws:SourceIp", SimulationKeyType.Ip, ["10.1.2.3"])]));

        Assert.Equal(
            [("ecs:StopTask", Task, Decision.Allowed), ("ecs:RunTask", Task, Decision.ExplicitlyDenied)],
            verdicts.Select(v => (v.Action, v.Resource, v.Explanation.Decision)));
        Assert.Empty(_gateway.ReceivedCalls());
    }

    private static SimulationVerdict Verdict(string action, string resource, Decision decision) => new(action, resource, decision, [], [], null, null);

    private static async IAsyncEnumerable<SimulationVerdict> Answer(params SimulationVerdict[] verdicts)
    {
        await System.Threading.Tasks.Task.Yield();
        foreach (var verdict in verdicts)
            yield return verdict;
    }
}
