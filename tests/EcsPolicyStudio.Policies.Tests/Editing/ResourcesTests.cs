using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class ResourcesTests
{
    private static ResourceTypeDefinition Type(string name) => Sample.Ecs.FindResourceType(name)!;

    private static ResourcesView View(PermissionBlock block) =>
        ResourcesView.Create(block, ActionsView.Create(block, Sample.Ecs), Sample.Account, "aws");

    [Fact]
    public void Create_ExecuteCommand_ShowsBothRequiredTypes()
    {
        var view = View(Sample.Block("ExecuteCommand").On("cluster/prod"));

        Assert.Equal(["cluster", "task"], view.Types.Select(t => t.Type.Name));
        Assert.Equal([false, true], view.Types.Select(t => t.IsMissing));
        Assert.Equal(["ExecuteCommand"], view.Unmatched.Select(a => a.Name));
    }

    [Fact]
    public void Create_OptionalTypes_OneArnSuffices()
    {
        var view = View(Sample.Block("TagResource").On("service/prod/web"));

        Assert.All(view.Types, t => Assert.False(t.IsMissing));
        Assert.Empty(view.Unmatched);
    }

    [Fact]
    public void Create_NoActionWithResources_CannotBeSpecific() => Assert.False(View(Sample.Block("ListClusters")).CanBeSpecific);

    [Fact]
    public void WithAnyInAccount_TickedAndCleared_AddsAndRemovesTheArn()
    {
        var block = Sample.Block("StopTask").WithAnyInAccount(Type("task"), Sample.Account, "aws", any: true);

        Assert.Equal(["arn:aws:ecs:*:123456789012:task/*/*"], block.Arns);
        Assert.True(Assert.Single(View(block).Types).HasAnyInAccount);
        Assert.Empty(block.WithAnyInAccount(Type("task"), Sample.Account, "aws", any: false).Arns);
    }

    [Fact]
    public void AnyInAccountArn_EveryTypeOfTheCatalogue_CanNameAResourceOfItsType() =>
        Assert.All(Sample.Catalog.Services.SelectMany(s => Sample.Catalog.Find(s.Prefix)!.ResourceTypes), type =>
        {
            var arn = BlockResources.AnyInAccountArn(type, Sample.Account, "aws");
            Assert.True(ResourcesView.CanName(arn, type), arn);
            // One ARN of the reference lacks its account (mediaconnect Offering); the check of the text is right to refuse it.
            if (type.Template.Text.Split(':').Length >= 6 && type.Name != "Offering") Assert.Null(ArnText.Problem(arn));
        });

    [Theory]
    [InlineData("lex", "arn:aws:lex:eu-west-1:123456789012:bot:OrderFlowers")]
    [InlineData("lex", "arn:aws:lex:eu-west-1:123456789012:bot/ABC")]
    public void CanName_TypeWithTwoShapes_TakesBoth(string service, string arn) =>
        Assert.Contains(Sample.Catalog.Find(service)!.ResourceTypes, t => t.Templates.Count == 2 && ResourcesView.CanName(arn, t));

    [Theory]
    [InlineData("task", "arn:aws:ecs:eu-central-1:123456789012:task/*", true)]
    [InlineData("task", "arn:aws:ecs:eu-central-1:123456789012:task/prod/*", true)]
    [InlineData("task", "arn:aws:ecs:eu-central-1:123456789012:task/0123456789abcdef", false)]
    [InlineData("service", "arn:aws:ecs:*:*:service/${aws:PrincipalTag/cluster}/web", true)]
    [InlineData("task-definition", "arn:aws:ecs:*:*:task-definition/web", false)]
    [InlineData("task-definition", "arn:aws:ecs:*:*:task-definition/web*", true)]
    [InlineData("task", "arn:aws:ecs:*:*:task/0123456789abcdef", false)]
    [InlineData("cluster", "arn:aws:ecs:*", true)]
    [InlineData("cluster", "arn:aws:s*", false)]
    [InlineData("cluster", "*", true)]
    public void CanName_EcsArns_FollowTheShapeOfTheType(string type, string arn, bool expected) =>
        Assert.Equal(expected, ResourcesView.CanName(arn, Type(type)));

    [Theory]
    [InlineData("logs", "log-group", "arn:aws:logs:*:*:log-group:/aws/ecs/web:*")]
    [InlineData("logs", "log-group", "arn:aws:logs:*:log-group:*")]
    [InlineData("s3", "object", "arn:aws:s3:::bucket/a:b/*")]
    [InlineData("iam", "role", "arn:aws:iam::123456789012:role/team/deploy")]
    public void CanName_PartsWithColonsAndSlashes_AreTaken(string service, string type, string arn) =>
        Assert.True(ResourcesView.CanName(arn, Sample.Catalog.Find(service)!.FindResourceType(type)!));

    [Theory]
    [InlineData("task", "task/0123456789abcdef", "cluster name is missing")]
    [InlineData("service", "service/web", "cluster name is missing")]
    [InlineData("task-definition", "task-definition/web", "revision number is missing")]
    [InlineData("task-definition", "task/prod/abc", "This is a task ARN, not a task-definition ARN")]
    [InlineData("task", "cluster/prod", "This is a cluster ARN, not a task ARN")]
    [InlineData("task", "nonsense/x", "names no resource of type task")]
    public void Mismatch_UsualSlips_AreExplained(string type, string resource, string reason) =>
        Assert.Contains(reason, ArnText.Mismatch(Sample.Arn(resource), Type(type), Sample.Ecs), StringComparison.Ordinal);

    [Fact]
    public void Mismatch_OtherService_IsExplained() =>
        Assert.Contains("ARN of s3", ArnText.Mismatch("arn:aws:s3:::bucket", Type("cluster"), Sample.Ecs), StringComparison.Ordinal);

    [Theory]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:cluster/prod")]
    [InlineData("arn:*:ecs:*:*:cluster/*")]
    [InlineData("*")]
    [InlineData("arn:aws:s3:::bucket/${aws:username}/*")]
    [InlineData("arn:aws-us-gov:iam::123456789012:role/x")]
    public void Problem_GoodArn_IsTaken(string arn) => Assert.Null(ArnText.Problem(arn));

    [Theory]
    [InlineData("cluster/prod")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012")]
    [InlineData("arn:aws:ecs:eu-central-1:12345:cluster/prod")]
    [InlineData("arn:azure:ecs:eu-central-1:123456789012:cluster/prod")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:cluster/my prod")]
    [InlineData("arn:aws:ecs:eu-central-1:123456789012:")]
    [InlineData("")]
    public void Problem_BadArn_IsRefused(string arn) => Assert.NotNull(ArnText.Problem(arn));

    [Fact]
    public void ReadLines_SeveralArns_ToldByLineNumber()
    {
        var lines = ArnText.ReadLines($"{Sample.Arn("task/prod/*")}\n\n  nonsense \n{Sample.Arn("task/x")}\r\n", Type("task"), Sample.Ecs);

        Assert.Equal([1, 3, 4], lines.Select(l => l.Number));
        Assert.Equal([true, false, true], lines.Select(l => l.Problem is null));
        Assert.Equal([true, true, false], lines.Select(l => l.Warning is null));
        Assert.Equal(Sample.Arn("task/x"), lines[2].Arn);
    }

    [Fact]
    public void WithArnReplaced_Edited_KeepsItsPlaceAndNoTwins()
    {
        var block = Sample.Block("StopTask").On("task/a/1", "task/a/2", "task/a/3");

        Assert.Equal([Sample.Arn("task/a/1"), Sample.Arn("task/b/2"), Sample.Arn("task/a/3")], block.WithArnReplaced(Sample.Arn("task/a/2"), Sample.Arn("task/b/2")).Arns);
        Assert.Equal(2, block.WithArnReplaced(Sample.Arn("task/a/2"), Sample.Arn("task/a/1")).Arns.Length);
    }
}
