using Bunit;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;
using EcsPolicyStudio.Web.Components.Editor;
using EcsPolicyStudio.Web.Components.Editor.Preview;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Editor;

/// <summary>The editor as a whole: blocks, their sections, the preview beside them.</summary>
public sealed class PolicyEditorTests : EditorContext
{
    [Fact]
    public void Service_Chosen_OpensTheSectionsOfTheBlock()
    {
        var cut = Editor();
        cut.Find("[role=combobox]").Input("ecs");
        cut.Find("[role=combobox]").KeyDown(Key.Enter);
        cut.Render();
        Assert.Equal("Elastic Container Service", cut.Find(".block-title h3").TextContent);
        Assert.Contains("0 of 81 actions", cut.Markup, StringComparison.Ordinal);
        Assert.Equal(["Select actions", "Resources", "Specify request conditions (optional)"], cut.FindAll(".section-title").Select(e => e.TextContent.Trim()));
    }

    [Fact]
    public async Task Preview_EachEdit_ShowsTheDocumentAndItsSize()
    {
        With("ecs:RunTask");
        var cut = Editor();
        Assert.Contains("ecs:RunTask", cut.Find(".preview-side pre").TextContent, StringComparison.Ordinal);
        await cut.InvokeAsync(() => Edit(b => b.WithActionPattern("ecs:StopTask")));
        cut.WaitForAssertion(() => Assert.Contains("ecs:StopTask", cut.Find(".preview-side pre").TextContent, StringComparison.Ordinal));
        Assert.Contains($"{Session.Size} of 6,144 characters", cut.Find(".size-meter").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_AddedClonedSwitchedRemoved_AreInTheDocumentAndCanBeUndone()
    {
        With("ecs:RunTask");
        var cut = Editor();
        Named(cut, "button", "Clone block 1").Click();
        Assert.Equal(2, Session.Blocks.Count);
        cut.FindAll(".block-buttons .editor-link")[1].Click();
        Assert.Equal(Effect.Deny, Session.Blocks[1].Block.Effect);
        Named(cut, "button", "Remove block 1").Click();
        Assert.Equal(Effect.Deny, Assert.Single(Session.Blocks).Block.Effect);
        Named(cut, ".editor-tools button", "Undo").Click();
        Assert.Equal(2, Session.Blocks.Count);
        Named(cut, ".editor-tools button", "Redo").Click();
        Assert.Single(Session.Blocks);
        cut.Find(".add-block button").Click();
        Assert.Equal(2, Session.Blocks.Count);
    }

    [Fact]
    public void CollapseAll_HidesTheSectionsAndKeepsTheCounts()
    {
        With("ecs:RunTask");
        var cut = Editor();
        Named(cut, ".editor-tools button", "Collapse all blocks").Click();
        Assert.Empty(cut.FindAll(".section-title"));
        Assert.Contains("1 action", cut.Find(".block-counts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void DependentAction_Added_BecomesABlockOfItsService()
    {
        With("ecs:RunTask");
        var cut = Editor();
        cut.FindAll(".dependents button").Single(b => b.TextContent.Contains("iam:PassRole", StringComparison.Ordinal)).Click();
        Assert.Equal("iam", Session.Blocks[1].Block.Service);
        Assert.Contains("ecs-tasks.amazonaws.com", Session.Document, StringComparison.Ordinal);
    }

    [Fact]
    public void Section_Toggled_AsksToOpen()
    {
        bool? open = null;
        var cut = Render<EditorSection>(p => p.Add(c => c.Title, "Resources").Add(c => c.Anchor, "a").Add(c => c.IsOpen, false)
            .Add(c => c.IsOpenChanged, o => open = o).AddChildContent("<i>inside</i>"));
        Assert.Empty(cut.FindAll("i"));
        cut.Find("button").Click();
        Assert.True(open);
        cut.Render(p => p.Add(c => c.IsOpen, true));
        Assert.Single(cut.FindAll("i"));
        Assert.Equal("true", cut.Find("button").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void Problems_AreToldWithTheirSeverityAndLeadToTheirPlace()
    {
        var problem = new EditingProblem(1, BlockSection.Actions, ProblemSeverity.Error, "Select at least one action.");
        var section = Render<SectionProblems>(p => p.Add(c => c.Problems, [problem]));
        Assert.Equal("Error: Select at least one action.", section.Find("li span").TextContent.Trim());
        EditingProblem? shown = null;
        var preview = Render<PreviewPane>(p => p.Add(c => c.Document, "{}").Add(c => c.CharacterCount, 2).Add(c => c.Problems, [problem]).Add(c => c.OnShow, x => shown = x));
        preview.Find(".problem-link").Click();
        Assert.Equal(problem, shown);
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(6000, "near")]
    [InlineData(6145, "over")]
    public void SizeMeter_NearTheQuota_Warns(int size, string? look)
    {
        var meter = Render<SizeMeter>(p => p.Add(c => c.CharacterCount, size)).Find(".size-meter");
        Assert.Equal(look is null ? ["size-meter"] : ["size-meter", look], meter.ClassList);
    }

    private IRenderedComponent<PolicyEditor> Editor() => Render<PolicyEditor>(p => p.Add(c => c.Session, Session));
}
