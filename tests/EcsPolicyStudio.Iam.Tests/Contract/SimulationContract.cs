using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Iam.Simulation;
using EcsPolicyStudio.Iam.Tests.Support;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Iam.Tests.Contract;

/// <summary>Simulations that the account answers.</summary>
public abstract class SimulationContract : ContractSuite
{
    private const string Cluster = "arn:aws:ecs:eu-central-1:111122223333:cluster/prod";

    private static readonly SimulationContextKey Team = new("aws:PrincipalTag/team", SimulationKeyType.String, ["a+b %41 <c> &d Ünïcode"]);

    [Fact]
    public async Task CustomPolicy_IsEvaluated_ForEveryActionAndResource()
    {
        var request = new SimulationRequest(["ecs:DescribeClusters", "ecs:DeleteCluster"], [Cluster], [Team]) { Policies = [Document] };

        var verdicts = await Gateway.SimulateCustomPolicyAsync(request, Token).ReadAsync(Token);

        Assert.Equal([("ecs:DescribeClusters", Decision.Allowed), ("ecs:DeleteCluster", Decision.ImplicitlyDenied)], verdicts.Select(v => (v.Action, v.Decision)));
        Assert.All(verdicts, verdict => Assert.Equal(Cluster, verdict.Resource));
        Assert.Single(verdicts[0].MatchedStatements);
    }

    [Fact]
    public async Task Principal_IsEvaluated_UnderItsOwnPolicies()
    {
        var user = await NewEntityAsync(EntityKind.User, "simulated");
        var policy = await CreateAsync("Contract");
        await Gateway.AttachPolicyAsync(user, policy.Arn, Token);
        var arn = (await Gateway.GetEntityAsync(user, Token)).Arn;

        var verdict = Assert.Single(await Gateway.SimulatePrincipalPolicyAsync(arn, new(["ecs:ListClusters"], [], [Team]), Token).ReadAsync(Token));
        var without = Assert.Single(await Gateway.SimulatePrincipalPolicyAsync(arn, new(["ecs:ListClusters"], [], []), Token).ReadAsync(Token));

        Assert.Equal(Decision.Allowed, verdict.Decision);
        Assert.Equal((Decision.ImplicitlyDenied, "aws:PrincipalTag/team"), (without.Decision, Assert.Single(without.MissingContextKeys)));
        Assert.Equal(["aws:PrincipalTag/team"], await Gateway.GetContextKeysOfPrincipalAsync(arn, [], Token));
        Assert.Equal(["aws:PrincipalTag/team"], await Gateway.GetContextKeysAsync([Document], Token));
        await Assert.ThrowsAsync<IamNoSuchEntityException>(() => Gateway.SimulatePrincipalPolicyAsync(arn + "x", new(["ecs:ListClusters"], [], []), Token).ReadAsync(Token));
    }

    [Fact]
    public async Task Verdicts_OfTheStudioAndTheAccount_Agree()
    {
        var policies = PolicySet.Of([PolicyDocument.Parse(Document)]);

        var compared = await new SimulationComparison(Gateway, ServiceCatalog.Default).CompareAsync(
            policies, new(["ecs:DescribeClusters", "ecs:DeleteCluster", "ecs:ListClusters"], [Cluster, "*"], [Team]), Token);

        Assert.Equal(6, compared.Count);
        Assert.All(compared, verdict => Assert.Equal(VerdictDifference.None, verdict.Difference));
    }
}
