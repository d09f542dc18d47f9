using System.Collections.Immutable;
using Bunit;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;
using EcsPolicyStudio.Web.Components.Editor.Conditions;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Editor;

/// <summary>"Specify request conditions".</summary>
public sealed class ConditionTests : EditorContext
{
    [Fact]
    public void Mfa_Ticked_AsksForItAndSaysWhatThatMeans()
    {
        With("ecs:RunTask");
        var cut = Section();
        cut.Find("input[type=checkbox]").Change(true);
        var condition = Assert.Single(Block.Block.Conditions);
        Assert.Equal(("Bool", "aws:MultiFactorAuthPresent", "true"), (condition.WrittenOperator, condition.Key, Assert.Single(condition.Values)));
        cut.Render(p => p.Add(c => c.View, Block));
        Assert.Contains("long-term access keys", cut.Find(".preset-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Mfa_OnADeny_DeniesWhereItIsAbsentToo()
    {
        With("ecs:RunTask");
        Edit(b => b.WithEffect(Effect.Deny));
        Section().Find("input[type=checkbox]").Change(true);
        Assert.Equal("BoolIfExists", Assert.Single(Block.Block.Conditions).WrittenOperator);
    }

    [Theory]
    [InlineData("203.0.113.0/24", null)]
    [InlineData("203.0.113.0/24, 2001:db8::/32", null)]
    [InlineData("203.0.113.300", "203.0.113.300")]
    [InlineData("10.0.0.0/40", "10.0.0.0/40")]
    public void SourceIp_Added_TakesAddressesOnly(string typed, string? refused)
    {
        With("ecs:RunTask");
        var cut = Section();
        Tick(cut, "Source IP");
        Redraw(cut).Find("input[type=text]").Input(typed);
        Redraw(cut).Find(".ip-row button").Click();
        Redraw(cut);
        if (refused is null)
        {
            Assert.Equal(typed.Split(", "), Block.Block.SourceIpRanges()!.Value);
            Assert.Equal(PendingInput.None, Block.Pending);
            return;
        }

        Assert.Empty(Block.Block.Conditions);
        Assert.Contains(refused, cut.Find(".ip-row + .editor-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, cut.Find("input[type=text]").GetAttribute("value"));
    }

    [Fact]
    public void SourceIp_TickedAndLeftEmpty_CannotBeReviewed()
    {
        With("ecs:RunTask");
        Edit(b => b with { ResourceMode = ResourceMode.All });
        Assert.True(Session.CanReview);
        var cut = Section();
        Tick(cut, "Source IP");
        Assert.False(Session.CanReview);
        Redraw(cut).Find("input[type=text]").Input("203.0.113.7");
        Assert.DoesNotContain(Session.Problems, p => p.Severity == ProblemSeverity.Error);
        Assert.False(Session.TryReview());
        Assert.Contains(Session.Problems, p => p.Severity == ProblemSeverity.Error && p.Message.Contains("203.0.113.7 is typed but not added", StringComparison.Ordinal));
        Redraw(cut).Find(".ip-row button").Click();
        Assert.True(Session.CanReview);
        Named(Redraw(cut), "button", "Remove 203.0.113.7").Click();
        Assert.False(Session.CanReview);
        Tick(Redraw(cut), "Source IP", on: false);
        Assert.True(Session.CanReview);
    }

    [Fact]
    public void TimeRange_TickedAndLeftEmpty_CannotBeReviewed()
    {
        With("ecs:RunTask");
        Edit(b => b with { ResourceMode = ResourceMode.All });
        var cut = Section();
        Tick(cut, "Time range");
        Assert.False(Session.CanReview);
        Redraw(cut).FindAll("input[type=datetime-local]")[0].Change("2027-01-01T08:30:00");
        Assert.True(Session.CanReview);
        Assert.Equal(new DateTimeOffset(2027, 1, 1, 8, 30, 0, TimeSpan.Zero), Block.Block.TimeRange()!.Value.From);
        Assert.Null(Block.Block.TimeRange()!.Value.Until);
        Redraw(cut).FindAll("input[type=datetime-local]")[0].Change("");
        Assert.Null(Block.Block.TimeRange());
        Assert.False(Session.CanReview);
    }

    [Fact]
    public void TimeRange_EndBeforeBeginning_SaysSoAtTheFields()
    {
        With("ecs:RunTask");
        Edit(b => b.WithTimeRange(DateTimeOffset.Parse("2027-01-02T00:00:00Z", null), DateTimeOffset.Parse("2027-01-01T00:00:00Z", null)));
        var cut = Render<TimeRangePreset>(p => p.Add(c => c.Effect, Effect.Allow).Add(c => c.Range, Block.Block.TimeRange()).Add(c => c.Pending, PendingInput.None));
        Assert.Contains("after", cut.Find(".editor-error").TextContent, StringComparison.Ordinal);
        Assert.All(cut.FindAll("input[type=datetime-local]"), i => Assert.Equal("true", i.GetAttribute("aria-invalid")));
    }

    [Fact]
    public void KeyPicker_Searched_OffersKeysOfTheChosenActionsOnly()
    {
        With("ecs:RunTask");
        ConditionKeyOption? chosen = null;
        var cut = Render<ConditionKeyPicker>(p => p.Add(c => c.Options, Options()).Add(c => c.ActionCount, 1).Add(c => c.OnChosen, o => chosen = o));
        cut.Find("input").Input("ecs:clu");
        Assert.Equal(["ecs:cluster"], cut.FindAll("[role=option] code").Select(e => e.TextContent));
        cut.Find("[role=option]").Click();
        Assert.Equal("ecs:cluster", chosen?.Definition.Key);
        Assert.DoesNotContain(Options(), o => o.Definition.Key.StartsWith("s3:", StringComparison.Ordinal));
    }

    [Fact]
    public void Dialog_KeyOperatorAndValueGiven_AddsTheCondition()
    {
        With("ecs:RunTask");
        var dialogs = Dialogs();
        var cut = Section();
        cut.Find(".add-condition button").Click();
        dialogs.Find("[role=combobox]").Input("ecs:cluster");
        dialogs.Find("[role=option]").Click();
        Named(dialogs, "button", "Add condition").Click();
        Assert.NotEmpty(dialogs.Find(".values .editor-error").TextContent);
        Assert.Empty(Block.Block.Conditions);
        dialogs.Find("input[aria-label='Value 1']").Input("arn:aws:ecs:eu-central-1:111122223333:cluster/orders");
        Assert.Contains("cluster/orders", dialogs.Find(".meaning").TextContent, StringComparison.Ordinal);
        Named(dialogs, "button", "Add condition").Click();
        cut.WaitForAssertion(() => Assert.Equal("ecs:cluster", Assert.Single(Block.Block.Conditions).Key));
    }

    [Fact]
    public void Dialog_LeftByAReload_OpensAgainAsItStood()
    {
        With("ecs:RunTask");
        Session.Enter(Block.Block.Id, p => p with { Condition = new(null, "ecs:cluster", "", ConditionQualifier.None, "ArnLike", true, ["arn:aws:ecs:*:*:cl"]) });
        var dialogs = Dialogs();
        var cut = Section();
        dialogs.WaitForAssertion(() => Assert.Equal("arn:aws:ecs:*:*:cl", dialogs.Find("input[aria-label='Value 1']").GetAttribute("value")));
        Assert.True(dialogs.Find(".condition-dialog input[type=checkbox]").HasAttribute("checked"));
        dialogs.Find("input[aria-label='Value 1']").Input("arn:aws:ecs:*:*:cluster/orders");
        Assert.Equal(["arn:aws:ecs:*:*:cluster/orders"], Block.Pending.Condition!.Values);
        Named(dialogs, "button", "Add condition").Click();
        cut.WaitForAssertion(() => Assert.Equal("ArnLikeIfExists", Assert.Single(Block.Block.Conditions).WrittenOperator));
        Assert.Equal(PendingInput.None, Block.Pending);
    }

    [Fact]
    public void Others_Listed_CanBeRemoved()
    {
        With("ecs:RunTask");
        Edit(b => b.WithCondition(new("ecs:cluster", "ArnEquals", ["arn:aws:ecs:*:*:cluster/a"])));
        var cut = Section();
        Named(cut, "button", "Remove the condition on ecs:cluster").Click();
        Assert.Empty(Block.Block.Conditions);
    }

    private IReadOnlyList<ConditionKeyOption> Options() => BlockConditions.KeysFor(Block.Actions!, EcsPolicyStudio.Policies.Catalog.ServiceCatalog.Default);

    private IRenderedComponent<ConditionsSection> Section() => Render<ConditionsSection>(p => p.Add(c => c.View, Block).Add(c => c.OnEdit, Edits()).Add(c => c.OnEnter, Entries()));

    private IRenderedComponent<ConditionsSection> Redraw(IRenderedComponent<ConditionsSection> cut)
    {
        cut.Render(p => p.Add(c => c.View, Block));
        return cut;
    }

    private static void Tick(IRenderedComponent<ConditionsSection> cut, string label, bool on = true) =>
        cut.FindAll("label.editor-check").Single(l => l.TextContent.Trim() == label).QuerySelector("input")!.Change(on);
}
