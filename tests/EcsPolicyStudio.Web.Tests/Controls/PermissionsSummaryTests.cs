using Bunit;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Summaries;
using EcsPolicyStudio.Web.Components.Controls;
using Xunit;

namespace EcsPolicyStudio.Web.Tests.Controls;

/// <summary>The table "Permissions defined in this policy".</summary>
public sealed class PermissionsSummaryTests : BunitContext
{
    public PermissionsSummaryTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Rendered_AllowAndUnknown_ShowsGroupsColumnsAndCounts()
    {
        var cut = Show("""{"Effect":"Allow","Action":["ecs:StopTask","nosuch:Thing"],"Resource":"*"}""");
        Assert.Equal(["Service", "Access level", "Resource", "Request condition"], cut.FindAll("thead th").Select(h => h.TextContent));
        Assert.Equal(["Uncategorized services (1)", "Allow (1 of 456 services)"], cut.FindAll(".summary-group").Select(g => g.TextContent.Trim()));
        Assert.Equal(["Limited: Write", "All resources", "None"], cut.FindAll(".summary-row td").Skip(1).Select(c => c.TextContent));
        Assert.Contains("Show remaining 455 services", cut.Find(".summary-more").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Opened_ServiceRow_ShowsActionsByLevelWithTheirResources()
    {
        var cut = Show("""{"Effect":"Allow","Action":"ecs:StopTask","Resource":"arn:aws:ecs:eu-west-1:111122223333:task/a/*"}""");
        Assert.Empty(cut.FindAll(".summary-detail"));
        cut.Find(".summary-expand").Click();
        Assert.Equal("Write (1 of 49 actions)", cut.Find(".summary-detail h4").TextContent);
        Assert.Equal("StopTask", cut.Find(".summary-action").TextContent);
        Assert.Equal(["arn:aws:ecs:eu-west-1:111122223333:task/a/*", "eu-west-1", "111122223333", "None"],
            cut.FindAll(".summary-resource > span").Select(s => s.TextContent));
    }

    [Fact]
    public void Typed_Search_LeavesOnlyServicesThatFit()
    {
        var cut = Show("""{"Effect":"Allow","Action":["ecs:*","sqs:*"],"Resource":"*"}""");
        cut.Find("input").Input("sqs");
        Assert.Equal(ServiceCatalog.Default.FindEntry("sqs")!.DisplayName, cut.Find(".summary-expand").LastChild!.TextContent.Trim());
        Assert.Equal("1 match", cut.Find(".summary-matches").TextContent);
    }

    [Fact]
    public void Rendered_DenyEverything_SaysThatNothingIsGranted()
    {
        var cut = Show("""{"Effect":"Deny","Action":"*","Resource":"*"}""");
        Assert.StartsWith("This policy does not grant any permissions.", cut.Find("[role=note]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Full access", cut.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Rendered_NoSummary_SaysSo() =>
        Assert.StartsWith("A summary for this policy cannot be generated.", Render<PermissionsSummary>(p => p.Add(c => c.Summary, null)).Find("p").TextContent, StringComparison.Ordinal);

    private IRenderedComponent<PermissionsSummary> Show(string statement) =>
        Render<PermissionsSummary>(p => p.Add(c => c.Summary, PolicySummary.Create(PolicyDocument.Parse($"{{\"Statement\":[{statement}]}}"), ServiceCatalog.Default)));
}
