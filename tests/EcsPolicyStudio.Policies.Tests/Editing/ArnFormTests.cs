using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class ArnFormTests
{
    private static ArnForm New(string type) => ArnForm.New(Sample.Ecs.FindResourceType(type)!, Sample.Account, "aws");

    private static ArnForm Typed(ArnForm form, params (string Field, string Value)[] values) =>
        values.Aggregate(form, (f, v) => f.With(v.Field, x => x with { Value = v.Value }));

    [Fact]
    public void New_Task_AsksForRegionAndEachPart()
    {
        var form = New("task");

        Assert.Equal(["Region", "ClusterName", "TaskId"], form.Fields.Select(f => f.Name));
        Assert.Equal("arn:aws:ecs:${Region}:123456789012:task/${ClusterName}/${TaskId}", form.Arn);
        Assert.False(form.IsComplete);
    }

    [Fact]
    public void Arn_TypedAndAny_IsPutTogether()
    {
        var form = Typed(New("task"), ("Region", "eu-central-1"), ("ClusterName", " prod ")).With("TaskId", f => f with { IsAny = true });

        Assert.Equal("arn:aws:ecs:eu-central-1:123456789012:task/prod/*", form.Arn);
        Assert.True(form.IsComplete);
    }

    [Theory]
    [InlineData(ArnAccount.Any, "", "*", true)]
    [InlineData(ArnAccount.Other, "210987654321", "210987654321", true)]
    [InlineData(ArnAccount.Other, "12", "12", false)]
    [InlineData(ArnAccount.Other, "", "${Account}", false)]
    public void Arn_OtherAccounts_AreWritten(ArnAccount account, string other, string written, bool complete)
    {
        var form = Typed(New("cluster"), ("Region", "*"), ("ClusterName", "prod")) with { Account = account, OtherAccount = other };

        Assert.Equal($"arn:aws:ecs:*:{written}:cluster/prod", form.Arn);
        Assert.Equal(complete, form.IsComplete);
    }

    [Theory]
    [InlineData("task", "Region", "Frankfurt")]
    [InlineData("task", "ClusterName", "prod/web")]
    [InlineData("task", "ClusterName", "arn:aws:ecs:eu-central-1:123456789012:cluster/prod")]
    [InlineData("task", "ClusterName", "a b")]
    [InlineData("task", "ClusterName", "")]
    [InlineData("task-definition", "TaskDefinitionRevisionNumber", "latest")]
    [InlineData("task-definition", "TaskDefinitionFamilyName", "web:3")]
    public void Problem_BadPart_IsTold(string type, string field, string value)
    {
        var form = Typed(New(type), (field, value));
        Assert.NotNull(form.Problem(form.Fields.Single(f => f.Name == field)));
    }

    [Theory]
    [InlineData("task-definition", "TaskDefinitionRevisionNumber", "7")]
    [InlineData("task-definition", "TaskDefinitionRevisionNumber", "*")]
    [InlineData("task", "Region", "us-gov-west-1")]
    [InlineData("task", "Region", "eu-*")]
    [InlineData("cluster", "ClusterName", "${aws:PrincipalTag/cluster}")]
    public void Problem_GoodPart_IsNull(string type, string field, string value)
    {
        var form = Typed(New(type), (field, value));
        Assert.Null(form.Problem(form.Fields.Single(f => f.Name == field)));
    }

    [Fact]
    public void Problem_RoleWithPath_MayHoldSlashes()
    {
        var form = ArnForm.New(ServiceCatalog.Default.Find("iam")!.FindResourceType("role")!, Sample.Account, "aws");
        Assert.Null(form.Problem(form.Fields.Single() with { Value = "team/a/deploy" }));
    }

    [Theory]
    [InlineData("task", "arn:aws:ecs:eu-central-1:123456789012:task/prod/*", ArnAccount.This)]
    [InlineData("task", "arn:aws:ecs:*:*:task/*/*", ArnAccount.Any)]
    [InlineData("task-definition", "arn:aws:ecs:us-east-1:210987654321:task-definition/web:7", ArnAccount.Other)]
    public void TryRead_ArnOfTheShape_GivesItAgain(string type, string arn, ArnAccount account)
    {
        var form = ArnForm.TryRead(arn, Sample.Ecs.FindResourceType(type)!, Sample.Account, "aws");

        Assert.NotNull(form);
        Assert.Equal(arn, form.Arn);
        Assert.Equal(account, form.Account);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:ecs:*:*:*")]
    [InlineData("arn:aws-cn:ecs:*:*:task/a/b")]
    public void TryRead_AnotherShape_IsLeftToTheText(string arn) =>
        Assert.Null(ArnForm.TryRead(arn, Sample.Ecs.FindResourceType("task")!, Sample.Account, "aws"));
}
