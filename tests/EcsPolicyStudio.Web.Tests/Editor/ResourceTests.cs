using Bunit;
using EcsPolicyStudio.Policies.Editing;
using EcsPolicyStudio.Web.Components.Editor.Resources;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Editor;

/// <summary>"Resources" and the dialog "Add ARNs".</summary>
public sealed class ResourceTests : EditorContext
{
    [Fact]
    public void NoActions_AsksForThemFirst()
    {
        With();
        Assert.Contains("Select actions first", Section().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void ActionsWithoutResourceLevel_SayThatAllIsTheOnlyChoice()
    {
        With("ecs:ListClusters");
        var cut = Section();
        Assert.Contains("cannot be narrowed", cut.Markup, StringComparison.Ordinal);
        Assert.Empty(cut.FindAll("input[type=radio]"));
    }

    [Fact]
    public void All_Chosen_IsTheBlocksMode()
    {
        With("ecs:RunTask");
        Section().FindAll("input[type=radio]")[1].Change(true);
        Assert.Equal(ResourceMode.All, Block.Block.ResourceMode);
    }

    [Fact]
    public void Any_Ticked_WritesTheAccountsWildcardArn()
    {
        With("ecs:RunTask");
        var cut = Section();
        Assert.Contains("Required by RunTask", cut.Find(".type-actions").TextContent, StringComparison.Ordinal);
        cut.Find(".type-buttons input").Change(true);
        Assert.Equal(["arn:aws:ecs:*:111122223333:task-definition/*:*"], Block.Block.Arns);
    }

    [Fact]
    public void Arn_Removed_LeavesTheOthers()
    {
        With("ecs:RunTask");
        Edit(b => b.WithArns(["arn:aws:ecs:eu-west-1:111122223333:task-definition/a:1", "arn:aws:ecs:eu-west-1:111122223333:task-definition/b:1"]));
        Named(Section(), "button", "Remove arn:aws:ecs:eu-west-1:111122223333:task-definition/a:1").Click();
        Assert.Equal(["arn:aws:ecs:eu-west-1:111122223333:task-definition/b:1"], Block.Block.Arns);
    }

    [Fact]
    public void ForeignArn_IsKeptAndShown()
    {
        With("ecs:RunTask");
        Edit(b => b.WithArns(["arn:aws:s3:::bucket/*"]));
        Assert.Contains("arn:aws:s3:::bucket/*", Section().Find(".foreign").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Dialog_FieldsLeftEmpty_SaysSoAtEachFieldAndStays()
    {
        var (dialogs, _) = OpenDialog();
        Named(dialogs, "button", "Add ARNs").Click();
        Assert.Equal(3, dialogs.FindAll(".part .editor-error").Count(e => e.TextContent.Length > 0));
        Assert.Empty(Block.Block.Arns);
    }

    [Fact]
    public void Dialog_FieldsGiven_ShowsTheArnLiveAndAddsIt()
    {
        var (dialogs, section) = OpenDialog();
        dialogs.FindAll(".part-row input[type=text]")[0].Input("eu-west-1");
        dialogs.FindAll(".part-row input[type=text]")[1].Input("orders");
        dialogs.FindAll(".part-row input[type=checkbox]")[2].Change(true);
        Assert.Equal("arn:aws:ecs:eu-west-1:111122223333:task-definition/orders:*", dialogs.Find("[data-testid=arn-preview]").TextContent);
        Named(dialogs, "button", "Add ARNs").Click();
        section.WaitForAssertion(() => Assert.Equal(["arn:aws:ecs:eu-west-1:111122223333:task-definition/orders:*"], Block.Block.Arns));
    }

    [Fact]
    public void Dialog_OtherAccount_WantsTwelveDigits()
    {
        var (dialogs, _) = OpenDialog();
        dialogs.FindAll(".accounts input")[1].Change(true);
        dialogs.Find("input[inputmode=numeric]").Input("12");
        Named(dialogs, "button", "Add ARNs").Click();
        Assert.Contains("12", dialogs.Find("input[inputmode=numeric] ~ .editor-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Dialog_Text_TakesSeveralAndNamesTheLineThatIsNoArn()
    {
        var (dialogs, section) = OpenDialog();
        dialogs.FindAll(".segments input")[1].Change(true);
        dialogs.Find("textarea").Input("arn:aws:ecs:eu-west-1:111122223333:task-definition/a:1\nnonsense");
        Assert.Contains("Line 2", dialogs.Find(".lines .editor-error").TextContent, StringComparison.Ordinal);
        Named(dialogs, "button", "Add ARNs").Click();
        Assert.Empty(Block.Block.Arns);
        dialogs.Find("textarea").Input("arn:aws:ecs:eu-west-1:111122223333:task-definition/a:1\narn:aws:ecs:eu-west-1:111122223333:task-definition/b:2");
        Named(dialogs, "button", "Add ARNs").Click();
        section.WaitForAssertion(() => Assert.Equal(2, Block.Block.Arns.Length));
    }

    [Fact]
    public void Dialog_LeftByAReload_OpensAgainAsItStood()
    {
        With("ecs:RunTask");
        Session.Enter(Block.Block.Id, p => p with
        {
            Arns = new("task-definition", null, false, "", ArnAccount.Other, "4444", [new("TaskDefinitionFamilyName", "orders", false), new("TaskDefinitionRevisionNumber", "", true)]),
        });
        var dialogs = Dialogs();
        var section = Section();
        dialogs.WaitForAssertion(() => Assert.Equal("4444", dialogs.Find("input[inputmode=numeric]").GetAttribute("value")));
        dialogs.Find("input[inputmode=numeric]").Input("444455556666");
        dialogs.FindAll(".part-row input[type=text]")[0].Input("eu-west-1");
        Assert.Equal("eu-west-1", Block.Pending.Arns!.Fields[0].Value);
        Named(dialogs, "button", "Add ARNs").Click();
        section.WaitForAssertion(() => Assert.Equal(["arn:aws:ecs:eu-west-1:444455556666:task-definition/orders:*"], Block.Block.Arns));
        Assert.Equal(PendingInput.None, Block.Pending);
    }

    private (IRenderedComponent<MudBlazor.MudDialogProvider> Dialogs, IRenderedComponent<ResourcesSection> Section) OpenDialog()
    {
        With("ecs:RunTask");
        var dialogs = Dialogs();
        var section = Section();
        Named(section, "button", "Add ARNs of type task-definition").Click();
        return (dialogs, section);
    }

    private IRenderedComponent<ResourcesSection> Section() =>
        Render<ResourcesSection>(p => p.Add(c => c.View, Block).Add(c => c.AccountId, Account).Add(c => c.OnEdit, Edits()).Add(c => c.OnEnter, Entries()));
}
