using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class DependentActionsTests
{
    [Fact]
    public void Find_RunTask_NamesPassRoleAndTagResource()
    {
        var dependents = Sample.Session(Sample.Block("RunTask", "StartTask")).Blocks[0].Dependents;

        Assert.Equal(
            [new DependentAction("ecs:TagResource", "RunTask and StartTask", true), new DependentAction("iam:PassRole", "RunTask and StartTask", false)],
            dependents);
    }

    [Fact]
    public void Find_AllowedAlready_IsNotNamed()
    {
        var passRole = new PermissionBlock { Id = 2, Service = "iam", Actions = ["iam:Pass*"] };
        Assert.Empty(Sample.Session(Sample.Block("RunTask", "Tag*"), passRole).Blocks[0].Dependents);
    }

    [Fact]
    public void Find_AllowedByADenyOnly_IsNamed()
    {
        var passRole = new PermissionBlock { Id = 2, Service = "iam", Actions = ["iam:PassRole"], Effect = Effect.Deny };
        Assert.Contains(Sample.Session(Sample.Block("RunTask"), passRole).Blocks[0].Dependents, d => d.Action == "iam:PassRole");
    }

    [Fact]
    public void Find_DenyingBlock_NeedsNothing() =>
        Assert.Empty(Sample.Session(Sample.Block("RunTask") with { Effect = Effect.Deny }).Blocks[0].Dependents);

    [Fact]
    public void AddPassRole_BesideRunTask_AsksForNamedRolesAndTheTaskService()
    {
        var session = Sample.Session(Sample.Block("RunTask"), Sample.Block("ListClusters"));

        session.Apply(d => d.AddDependent(session.Blocks[0], "iam:PassRole"));

        var block = session.Draft.Blocks[1];
        Assert.Equal(("iam", ResourceMode.Specific, Effect.Allow), (block.Service, block.ResourceMode, block.Effect));
        Assert.Equal(["iam:PassRole"], block.Actions);
        Assert.Empty(block.Arns);
        Assert.Equal(new ConditionEntry("iam:PassedToService", "StringEquals", ["ecs-tasks.amazonaws.com"]), Assert.Single(block.Conditions));
        Assert.False(session.CanReview);
        Assert.DoesNotContain(session.Blocks[0].Dependents, d => d.Action == "iam:PassRole");
        Assert.DoesNotContain("\"Resource\": \"*\"", session.Document.Split("VisualEditor2")[0].Split("iam:PassRole")[1].Split('}')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateCapacityProvider", "ecs.amazonaws.com")]
    [InlineData("CreateExpressGatewayService", "ecs-tasks.amazonaws.com,ecs.amazonaws.com")]
    [InlineData("UpdateService", "ecs-tasks.amazonaws.com")]
    [InlineData("ListClusters", "")]
    public void PassedTo_ByAction_NamesTheServicesThatTakeTheRole(string action, string services) =>
        Assert.Equal(services, string.Join(',', DependentActions.PassedTo(Sample.Session(Sample.Block(action)).Blocks[0])));

    [Fact]
    public void AddDependent_OfAnotherServiceThanIam_AddsItsBlock()
    {
        var session = Sample.Session(Sample.Block("RunTask"));

        session.Apply(d => d.AddDependent(session.Blocks[0], "kms:Decrypt"));

        Assert.Equal(("kms", 2), (session.Draft.Blocks[1].Service, session.Draft.Blocks.Length));
        Assert.Equal(["kms:Decrypt"], session.Draft.Blocks[1].Actions);
    }
}
