using System.Text.Json;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class StatementPlanTests
{
    [Fact]
    public void For_NoActions_GivesNoStatement() => Assert.Empty(StatementPlan.For(Sample.Block(), Sample.Catalog));

    [Fact]
    public void For_AllResources_GivesOneStatement()
    {
        var statement = Assert.Single(StatementPlan.For(Sample.Block("RunTask", "ListClusters") with { ResourceMode = ResourceMode.All }, Sample.Catalog));

        Assert.Equal(["*"], statement.Resources);
        Assert.Equal(["ecs:RunTask", "ecs:ListClusters"], statement.Actions);
    }

    [Fact]
    public void For_MixedActionsOnArns_GivesACompanionOnAllResources()
    {
        var block = Sample.Block("ListClusters", "RunTask").On("task-definition/web:*").WithMfa(true);

        var statements = StatementPlan.For(block, Sample.Catalog);

        Assert.Equal(2, statements.Count);
        Assert.Equal(["ecs:RunTask"], statements[0].Actions);
        Assert.Equal([false, true], statements.Select(s => s.IsCompanion));
        Assert.Equal(block.Arns, statements[0].Resources);
        Assert.Equal(["ecs:ListClusters"], statements[1].Actions);
        Assert.Equal(["*"], statements[1].Resources);
        Assert.Same(block, statements[1].Block);
    }

    [Fact]
    public void For_OnlyActionsWithoutResources_GivesOneStatementOnAllResources()
    {
        var statement = Assert.Single(StatementPlan.For(Sample.Block("ListClusters", "ListServices"), Sample.Catalog));

        Assert.Equal(["*"], statement.Resources);
        Assert.False(statement.IsCompanion);
    }

    [Fact]
    public void For_WildcardOverBothKinds_KeepsItAndNamesTheLooseActions()
    {
        var statements = StatementPlan.For(Sample.Block("List*").On("cluster/prod"), Sample.Catalog);

        Assert.Equal(["ecs:List*"], statements[0].Actions);
        Assert.Equal(
            Sample.Ecs.Actions.Where(a => a.Name.StartsWith("List", StringComparison.Ordinal) && !a.SupportsResources).Select(a => $"ecs:{a.Name}"),
            statements[1].Actions);
    }

    [Fact]
    public void For_WildcardOverLooseActionsOnly_MovesTheWildcard()
    {
        var statements = StatementPlan.For(Sample.Block("ListTaskDef*", "RunTask").On("task-definition/web:*"), Sample.Catalog);

        Assert.Equal(["ecs:RunTask"], statements[0].Actions);
        Assert.Equal(["ecs:ListTaskDef*"], statements[1].Actions);
    }

    [Fact]
    public void For_BlockReadFromADocument_StaysOneStatement()
    {
        var block = Sample.Block("RunTask", "ListClusters").On("task-definition/web:*");

        Assert.Single(StatementPlan.For(block with { IsOneStatement = true }, Sample.Catalog));
    }

    [Fact]
    public void Write_TwoBlocksWithConditions_GivesThisDocument()
    {
        var draft = Sample.Draft(
            Sample.Block("ListClusters", "RunTask").On("task-definition/web:*")
                .WithCondition(new("ecs:cluster", "ArnEquals", [Sample.Arn("cluster/prod")]))
                .WithCondition(new("ecs:task", "ArnEquals", ["a", "b"])),
            Sample.Block("DeleteCluster") with { Effect = Effect.Deny, ResourceMode = ResourceMode.All, Sid = "NoDelete" });

        Assert.Equal(
            """
            {
                "Version": "2012-10-17",
                "Statement": [
                    {
                        "Sid": "VisualEditor0",
                        "Effect": "Allow",
                        "Action": "ecs:RunTask",
                        "Resource": "arn:aws:ecs:eu-central-1:123456789012:task-definition/web:*",
                        "Condition": {
                            "ArnEquals": {
                                "ecs:cluster": "arn:aws:ecs:eu-central-1:123456789012:cluster/prod",
                                "ecs:task": [
                                    "a",
                                    "b"
                                ]
                            }
                        }
                    },
                    {
                        "Sid": "VisualEditor1",
                        "Effect": "Allow",
                        "Action": "ecs:ListClusters",
                        "Resource": "*",
                        "Condition": {
                            "ArnEquals": {
                                "ecs:cluster": "arn:aws:ecs:eu-central-1:123456789012:cluster/prod",
                                "ecs:task": [
                                    "a",
                                    "b"
                                ]
                            }
                        }
                    },
                    {
                        "Sid": "NoDelete",
                        "Effect": "Deny",
                        "Action": "ecs:DeleteCluster",
                        "Resource": "*"
                    }
                ]
            }
            """,
            PolicyWriter.Write(draft, Sample.Catalog));
    }

    [Fact]
    public void Write_NumberedSidTaken_SkipsIt()
    {
        var draft = Sample.Draft(Sample.Block("ListClusters") with { Sid = "VisualEditor0" }, Sample.Block("ListServices"));

        using var document = JsonDocument.Parse(PolicyWriter.Write(draft, Sample.Catalog));
        Assert.Equal(["VisualEditor0", "VisualEditor1"], document.RootElement.GetProperty("Statement").EnumerateArray().Select(s => s.GetProperty("Sid").GetString()));
    }
}
