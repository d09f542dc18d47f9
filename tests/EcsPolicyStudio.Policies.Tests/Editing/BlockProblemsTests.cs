using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class BlockProblemsTests
{
    private static EditingProblem One(PermissionBlock block) => Assert.Single(Sample.Session(block).Problems);

    [Fact]
    public void NoBlocks_CannotBeReviewed()
    {
        var session = Sample.Session();
        Assert.Equal((0, ProblemSeverity.Error), (Assert.Single(session.Problems).BlockId, session.Problems[0].Severity));
        Assert.False(session.CanReview);
    }

    [Fact]
    public void NoService_IsAnError() => Assert.Equal((BlockSection.Service, ProblemSeverity.Error), Place(One(new() { Id = 1 })));

    [Fact]
    public void NoActions_IsAnError() => Assert.Equal((BlockSection.Actions, ProblemSeverity.Error), Place(One(Sample.Block())));

    [Fact]
    public void NoArns_IsAnError() => Assert.Equal((BlockSection.Resources, ProblemSeverity.Error), Place(One(Sample.Block("RunTask"))));

    [Fact]
    public void ActionsWithoutResources_NeedNoArns() => Assert.Empty(Sample.Session(Sample.Block("ListClusters")).Problems);

    [Fact]
    public void AllResources_NeedsNoArns()
    {
        var session = Sample.Session(Sample.Block("StopTask", "ListClusters") with { ResourceMode = ResourceMode.All });
        Assert.Empty(session.Problems);
        Assert.True(session.CanReview);
    }

    [Fact]
    public void MixedActions_SecondStatementIsAnnounced()
    {
        var problem = One(Sample.Block("StopTask", "ListClusters").On("task/prod/*"));
        Assert.Equal((BlockSection.Resources, ProblemSeverity.Note), Place(problem));
        Assert.Contains("ListClusters", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RequiredTypeMissing_IsAWarningThatNamesTypeAndAction()
    {
        var problem = One(Sample.Block("ExecuteCommand").On("cluster/prod"));
        Assert.Equal("No task ARN is given. ExecuteCommand needs one and has no effect without it.", problem.Message);
    }

    [Fact]
    public void RequiredTypesSpreadOverTwoBlocks_IsNoProblem() =>
        Assert.Empty(Sample.Session(Sample.Block("ExecuteCommand").On("cluster/prod"), Sample.Block("ExecuteCommand").On("task/prod/*")).Problems);

    [Fact]
    public void RequiredTypeGivenByADenyingBlock_DoesNotCount()
    {
        var deny = Sample.Block("ExecuteCommand").On("task/prod/*") with { Effect = Effect.Deny };
        Assert.Equal(1, Assert.Single(Sample.Session(Sample.Block("ExecuteCommand").On("cluster/prod"), deny).Problems).BlockId);
    }

    [Fact]
    public void DenyOnOneOfTwoRequiredTypes_IsNoProblem() =>
        Assert.Empty(Sample.Session(Sample.Block("ExecuteCommand").On("cluster/prod") with { Effect = Effect.Deny }).Problems);

    [Fact]
    public void DenyOnNoTypeOfTheAction_IsAWarning() =>
        Assert.Contains(Sample.Session(Sample.Block("ExecuteCommand", "DeleteService").On("service/prod/web") with { Effect = Effect.Deny }).Problems,
            p => p.Message.Contains("ExecuteCommand", StringComparison.Ordinal));

    [Fact]
    public void ArnThatFitsNothing_IsExplained()
    {
        var problems = Sample.Session(Sample.Block("StopTask").On("task/prod/*", "task/0123456789abcdef")).Problems;
        Assert.Contains("cluster name is missing", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ConditionKeyThatAnActionNeverCarries_IsAWarning()
    {
        var problem = One((Sample.Block("ListClusters", "StopTask") with { ResourceMode = ResourceMode.All }).WithCondition(new("ecs:cluster", "ArnEquals", ["arn:aws:ecs:*:*:cluster/prod"])));
        Assert.Equal((BlockSection.Conditions, ProblemSeverity.Warning), Place(problem));
        Assert.Contains("ListClusters", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ConditionThatHoldsWhenAbsent_IsNoProblem() =>
        Assert.Empty(Sample.Session((Sample.Block("ListClusters", "StopTask") with { ResourceMode = ResourceMode.All })
            .WithCondition(new("ecs:cluster", "ArnEquals", ["arn:aws:ecs:*:*:cluster/prod"], IfExists: true))).Problems);

    [Fact]
    public void PrivateSourceIp_IsAWarning() =>
        Assert.Contains("10.0.0.0/8", One(Sample.Block("ListClusters").WithSourceIp(["10.0.0.0/8"])).Message, StringComparison.Ordinal);

    [Fact]
    public void SourceIpWithoutRange_IsAnError() =>
        Assert.Equal((BlockSection.Conditions, ProblemSeverity.Error), Place(One(Sample.Block("ListClusters").WithSourceIp([]))));

    [Fact]
    public void TimeRangeBackwards_IsAnError()
    {
        var time = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(ProblemSeverity.Error, One(Sample.Block("ListClusters").WithTimeRange(time, time)).Severity);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/*", 1)]
    [InlineData("*", 1)]
    [InlineData("arn:aws:iam::123456789012:role/ecsTaskExecutionRole", 0)]
    public void PassRole_OnEveryRole_IsAWarning(string arn, int count)
    {
        var block = new PermissionBlock { Id = 1, Service = "iam", Actions = ["iam:PassRole"], Arns = [arn] };
        Assert.Equal(count, Sample.Session(block).Problems.Count);
    }

    [Fact]
    public void UnknownActionAndEmptyWildcard_AreWarnings()
    {
        var problems = Sample.Session(Sample.Block("Frobnicate", "Frob*", "ListClusters")).Problems;
        Assert.Equal(2, problems.Count(p => p is { Section: BlockSection.Actions, Severity: ProblemSeverity.Warning }));
    }

    private static (BlockSection, ProblemSeverity) Place(EditingProblem problem) => (problem.Section, problem.Severity);
}
