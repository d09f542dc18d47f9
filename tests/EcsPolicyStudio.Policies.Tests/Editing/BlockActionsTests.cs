using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;

namespace EcsPolicyStudio.Policies.Tests.Editing;

public sealed class BlockActionsTests
{
    [Fact]
    public void WithActions_Ticked_AddsThemSorted() =>
        Assert.Equal(["ecs:ListTasks", "ecs:RunTask", "ecs:StopTask"], Sample.Block("RunTask").WithActions(Sample.Ecs, ["StopTask", "ListTasks"], selected: true).Actions);

    [Fact]
    public void WithActions_Cleared_RemovesThem() =>
        Assert.Equal(["ecs:RunTask"], Sample.Block("RunTask", "StopTask").WithActions(Sample.Ecs, ["StopTask"], selected: false).Actions);

    [Fact]
    public void WithActions_CoveredByAWildcard_AreNotAddedAgain() =>
        Assert.Equal(["ecs:List*", "ecs:RunTask"], Sample.Block("List*").WithActions(Sample.Ecs, ["ListTasks", "RunTask"], selected: true).Actions);

    [Fact]
    public void WithAllActions_Ticked_ReplacesSingleChoices() => Assert.Equal(["ecs:*"], Sample.Block("RunTask", "List*").WithAllActions(true).Actions);

    [Fact]
    public void WithAllActions_Cleared_LeavesTheRest() => Assert.Equal(["ecs:RunTask"], Sample.Block("*", "RunTask").WithAllActions(false).Actions);

    [Fact]
    public void WithService_AnotherOne_DropsWhatBelongedToTheFirst()
    {
        var block = (Sample.Block("RunTask").On("task-definition/web:*") with { Effect = Effect.Deny })
            .WithCondition(new("ecs:cluster", "ArnEquals", ["*"]))
            .WithCondition(new("aws:SourceIp", "IpAddress", ["203.0.113.0/24"]));

        var changed = block.WithService("iam");

        Assert.Equal(("iam", Effect.Deny), (changed.Service, changed.Effect));
        Assert.Empty(changed.Actions);
        Assert.Empty(changed.Arns);
        Assert.Equal("aws:SourceIp", Assert.Single(changed.Conditions).Key);
    }

    [Fact]
    public void WithService_TheSame_ChangesNothing()
    {
        var block = Sample.Block("RunTask");
        Assert.Same(block, block.WithService("ECS"));
    }

    [Fact]
    public void WithActionPattern_ThereAlready_IsNotAddedAgain()
    {
        var block = Sample.Block("Describe*");
        Assert.Same(block, block.WithActionPattern("ecs:describe*"));
    }

    [Fact]
    public void Level_AllItsActionsTicked_IsComplete()
    {
        var tagging = Sample.Ecs.Actions.Where(a => a.AccessLevel == AccessLevel.Tagging).Select(a => a.Name);
        var view = ActionsView.Create(Sample.Block().WithActions(Sample.Ecs, tagging, selected: true), Sample.Ecs);

        var level = Assert.Single(view.Levels, l => l.Level == AccessLevel.Tagging);
        Assert.True(level.IsComplete);
        Assert.False(level.IsCoveredByWildcards);
        Assert.Equal(0, view.Levels.Where(l => l != level).Sum(l => l.SelectedCount));
    }

    [Fact]
    public void Levels_OfEcs_AreInTheConsolesOrderAndHoldEveryAction()
    {
        var view = ActionsView.Create(Sample.Block(), Sample.Ecs);

        Assert.Equal(["List", "Read", "Write", "Tagging", "Permissions management"], view.Levels.Select(l => l.Level.DisplayName()));
        Assert.Equal(81, view.Levels.Sum(l => l.Rows.Count));
    }

    [Fact]
    public void View_WildcardAndUnknown_AreToldApart()
    {
        var view = ActionsView.Create(Sample.Block("describe*", "RunTask", "Frobnicate") with { IsNotAction = false }, Sample.Ecs);

        var wildcard = Assert.Single(view.Wildcards);
        Assert.Equal(Sample.Ecs.Actions.Count(a => a.Name.StartsWith("Describe", StringComparison.Ordinal)), wildcard.Covered.Count);
        Assert.Equal(["ecs:Frobnicate"], view.Unknown);
        Assert.False(view.IsAll);
        var row = view.Levels.SelectMany(l => l.Rows).Single(r => r.Action.Name == "DescribeTasks");
        Assert.Equal((false, "ecs:describe*", true), (row.IsListed, row.CoveredBy, row.IsSelected));
    }

    [Fact]
    public void View_AllActions_CoversEveryLevel()
    {
        var view = ActionsView.Create(Sample.Block("*"), Sample.Ecs);

        Assert.True(view.IsAll);
        Assert.Equal(81, view.Selected.Count);
        Assert.All(view.Levels, l => Assert.True(l.IsComplete && l.IsCoveredByWildcards));
    }
}
