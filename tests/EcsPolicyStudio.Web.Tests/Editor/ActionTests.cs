using Bunit;
using EcsPolicyStudio.Policies.Editing;
using EcsPolicyStudio.Web.Components.Editor.Actions;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Editor;

/// <summary>"Select actions": levels, single actions, wildcards.</summary>
public sealed class ActionTests : EditorContext
{
    [Fact]
    public void Levels_OfEcs_AreInTheConsolesOrderWithCounts()
    {
        var cut = Section();
        Assert.Equal(["List", "Read", "Write", "Tagging", "Permissions management"], cut.FindAll(".level strong").Select(e => e.TextContent));
        Assert.Equal(Ecs.Actions.Count, Block.Actions!.Levels.Sum(l => l.Rows.Count));
        Assert.Equal("0 of 12 selected", cut.Find(".level-count").TextContent);
    }

    [Fact]
    public void Level_Ticked_SelectsItsActionsAndCountsThem()
    {
        var cut = Section();
        cut.FindAll(".level .tri-check")[0].Click();
        Assert.All(Block.Actions!.Levels[0].Rows, r => Assert.True(r.IsSelected));
        Refresh(cut);
        Assert.Equal("12 of 12 selected", cut.Find(".level-count").TextContent);
        Assert.Equal("true", cut.FindAll(".level .tri-check")[0].GetAttribute("aria-checked"));
        Assert.Equal("mixed", cut.Find(".all-actions .tri-check").GetAttribute("aria-checked"));
    }

    [Fact]
    public void Action_Unticked_LeavesTheOthers()
    {
        With("ecs:ListTasks", "ecs:ListServices");
        var cut = Section();
        Named(cut, "button", "Expand List").Click();
        cut.FindAll(".action-row").Single(r => r.TextContent.Trim() == "ListTasks").QuerySelector("input")!.Change(false);
        Assert.Equal(["ecs:ListServices"], Block.Block.Actions);
    }

    [Fact]
    public void AllActions_Ticked_WritesTheServiceWildcard()
    {
        Section().Find(".all-actions .tri-check").Click();
        Assert.Equal(["ecs:*"], Block.Block.Actions);
    }

    [Fact]
    public void Filter_Typed_LeavesWhatContainsIt()
    {
        var cut = Section();
        cut.Find("input[type=search]").Input("runtask");
        Assert.Equal(["RunTask"], cut.FindAll(".action-name").Select(e => e.TextContent));
        cut.Find("input[type=search]").Input("zzz");
        Assert.Contains("zzz", cut.Find("p[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AddActions_ListTyped_TellsWhatItCoversAndAddsAll()
    {
        var cut = Section();
        cut.Find("input[aria-label='Add actions']").Input("RunTask, Describe*");
        Assert.StartsWith("Covers ", cut.Find(".add-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(Block.Block.Actions);
        cut.Find(".add-row button").Click();
        Assert.Equal(["ecs:Describe*", "ecs:RunTask"], Block.Block.Actions);
        Assert.Equal("", cut.Find("input[aria-label='Add actions']").GetAttribute("value"));
    }

    [Fact]
    public void AddActions_ActionOfAnotherService_SaysSoAndKeepsTheText()
    {
        var cut = Section();
        cut.Find("input[aria-label='Add actions']").Input("s3:GetObject");
        cut.Find(".add-row button").Click();
        Assert.Contains("another service", cut.Find(".add-note").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", cut.Find("input[aria-label='Add actions']").GetAttribute("aria-invalid"));
        Assert.Equal("s3:GetObject", cut.Find("input[aria-label='Add actions']").GetAttribute("value"));
        Assert.Empty(Block.Block.Actions);
    }

    [Fact]
    public void Wildcard_Added_IsAChipThatCanBeRemovedAndLocksWhatItCovers()
    {
        With("ecs:Describe*");
        var cut = Section();
        Assert.Contains("ecs:Describe*", cut.Find(".chip").TextContent, StringComparison.Ordinal);
        Named(cut, "button", "Expand Read").Click();
        var covered = cut.FindAll(".action-row").First(r => r.TextContent.Contains("DescribeTasks", StringComparison.Ordinal));
        Assert.True(covered.QuerySelector("input")!.HasAttribute("disabled"));
        Named(cut, ".chip button", "Remove ecs:Describe*").Click();
        Assert.Empty(Block.Block.Actions);
    }

    [Fact]
    public void About_Opened_TellsTypesKeysAndDependents()
    {
        var cut = Render<ActionInfo>(p => p.Add(c => c.Service, Ecs).Add(c => c.Action, Ecs.FindAction("RunTask")!));
        Assert.Contains("ecs:RunTask", cut.Find(".info-head").TextContent, StringComparison.Ordinal);
Assert.Contains("task-definition required", cut.FindAll("li").Select(l => l.TextContent.Trim()));
        Assert.Contains("ecs:cluster", cut.Markup, StringComparison.Ordinal);
        Assert.Contains("iam:PassRole", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void DependentNotes_PassRoleMissing_OffersIt()
    {
        With("ecs:RunTask");
        DependentAction? added = null;
        var cut = Render<DependentNotes>(p => p.Add(c => c.Dependents, Block.Dependents).Add(c => c.OnAdd, d => added = d));
        cut.FindAll("button").Single(b => b.TextContent.Contains("iam:PassRole", StringComparison.Ordinal)).Click();
        Assert.Equal("iam:PassRole", added?.Action);
    }

    [Theory]
    [InlineData(true, "true", false)]
    [InlineData(false, "false", true)]
    [InlineData(null, "mixed", true)]
    public void TriCheckBox_Clicked_SelectsUnlessAllIsSelected(bool? value, string state, bool then)
    {
        bool? got = null;
        var cut = Render<TriCheckBox>(p => p.Add(c => c.Value, value).Add(c => c.ValueChanged, v => got = v).AddChildContent("Read"));
        Assert.Equal(state, cut.Find("button").GetAttribute("aria-checked"));
        cut.Find("button").Click();
        Assert.Equal(then, got);
    }

    private IRenderedComponent<ActionsSection> Section()
    {
        if (Block.Block.Service is null) With();
        return Render<ActionsSection>(p => p.Add(c => c.View, Block.Actions!).Add(c => c.Dependents, Block.Dependents).Add(c => c.OnEdit, Edits()));
    }

    private void Refresh(IRenderedComponent<ActionsSection> cut) => cut.Render(p => p.Add(c => c.View, Block.Actions!).Add(c => c.Dependents, Block.Dependents));
}
