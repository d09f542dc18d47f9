using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Documents.Json;
using EcsPolicyStudio.Policies.Summaries;
using Xunit;

namespace EcsPolicyStudio.Policies.Tests.Summaries;

/// <summary>What the summary says of documents, row by row.</summary>
public sealed class PolicySummaryTests
{
    [Fact]
    public void Create_AllActionsOnAllResources_IsFullAccess()
    {
        var row = Assert.Single(Of("Allow", "\"ecs:*\"", "\"*\"").Allow);
        Assert.Equal(("Elastic Container Service", "Full access", "All resources", "None"), (row.Name, row.Access, row.Resource, row.Condition));
        Assert.Equal(81, row.Actions.Count);
        Assert.Empty(row.Warnings);
    }

    [Fact]
    public void Create_ListLevelAndOneWrite_TellsFullFromLimited()
    {
        var list = string.Join(",", ServiceCatalog.Default.Find("ecs")!.Actions.Where(a => a.AccessLevel == AccessLevel.List).Select(a => $"\"ecs:{a.Name}\""));
        var row = Assert.Single(Of("Allow", $"[{list},\"ecs:StopTask\"]", "\"*\"").Allow);
        Assert.Equal("Full: List Limited: Write", row.Access);
    }

    [Fact]
    public void Create_ActionWithoutResourceLevelOnAnArn_HasNoEffectAndSaysSo()
    {
        var row = Assert.Single(Of("Allow", "[\"ecs:ListClusters\",\"ecs:DescribeClusters\"]", "\"arn:aws:ecs:*:*:cluster/prod\"").Allow);
        Assert.Equal("Limited: Read", row.Access);
        Assert.Equal("arn:aws:ecs:*:*:cluster/prod", row.Resource);
        Assert.Equal(["One or more actions do not have an applicable resource."], row.Warnings);
        Assert.False(row.Actions.Single(a => a.Action.Name == "ListClusters").HasEffect);
    }

    [Fact]
    public void Create_ResourceOfAnotherType_HasNoApplicableAction()
    {
        var row = Assert.Single(Of("Allow", "\"ecs:StopTask\"", "[\"arn:aws:ecs:*:*:task/a/*\",\"arn:aws:ecs:*:*:cluster/a\"]").Allow);
        Assert.Equal(["One or more resources do not have an applicable action."], row.Warnings);
        Assert.Equal("arn:aws:ecs:*:*:task/a/*", row.Resource);
    }

    [Fact]
    public void Create_DenyEverything_NeverReadsAsAccess()
    {
        var summary = Of("Deny", "\"*\"", "\"*\"");
        Assert.Empty(summary.Allow);
        Assert.Equal(456, summary.ExplicitDeny.Count);
        Assert.All(summary.ExplicitDeny, r => Assert.Equal("All actions denied", r.Access));
    }

    [Fact]
    public void Create_NotAction_CoversTheOtherServices()
    {
        var summary = Of("Allow", "[\"iam:*\",\"ecs:RunTask\"]", "\"*\"", action: "NotAction");
        Assert.DoesNotContain(summary.Allow, r => r.Prefix == "iam");
        Assert.Equal(455, summary.Allow.Count);
        Assert.StartsWith("Full: List, Read", summary.Allow.Single(r => r.Prefix == "ecs").Access, StringComparison.Ordinal);
        Assert.Equal("Full access", summary.Allow.Single(r => r.Prefix == "s3").Access);
    }

    [Fact]
    public void Create_NotResource_SaysWhatIsLeftOut()
    {
        var row = Assert.Single(Of("Allow", "\"ecs:*\"", "\"arn:aws:ecs:*:*:cluster/prod\"", resource: "NotResource").Allow);
        Assert.Equal("All resources except arn:aws:ecs:*:*:cluster/prod", row.Resource);
        Assert.Equal("Full access", row.Access);
    }

    [Fact]
    public void Create_WildcardService_CoversEachServiceItFits()
    {
        var expected = ServiceCatalog.Default.Services.Where(s => s.Prefix.StartsWith("code", StringComparison.Ordinal)).Select(s => s.Prefix).Order();
        Assert.Equal(expected, Of("Allow", "\"Code*:*\"", "\"*\"").Allow.Select(r => r.Prefix).Order());
    }

    [Fact]
    public void Create_UnknownServiceAndAction_AreUncategorized()
    {
        var summary = Of("Allow", "[\"nosuch:Thing\",\"ecs:NoSuchAction\"]", "\"*\"");
        Assert.Equal(["Unknown service", "Unknown action"], summary.Uncategorized.Select(u => u.Reason));
        Assert.Empty(summary.Allow);
    }

    [Fact]
    public void Create_Conditions_ShowsOneAndCountsMore()
    {
        var one = Of("Allow", "\"ecs:*\"", "\"*\"", condition: """,{"Bool":{"aws:MultiFactorAuthPresent":"true"}}""");
        Assert.Equal("aws:MultiFactorAuthPresent | Bool | true", one.Allow[0].Condition);
        var two = Of("Allow", "\"ecs:*\"", "\"*\"", condition: """,{"Bool":{"aws:MultiFactorAuthPresent":"true","aws:SecureTransport":"true"}}""");
        Assert.Equal("Multiple", two.Allow[0].Condition);
    }

    [Fact]
    public void Create_Principal_HasNoSummary() =>
        Assert.Null(PolicySummary.Create(PolicyDocument.Parse("""{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}"""), ServiceCatalog.Default));

    [Fact]
    public void Create_EveryManagedPolicy_HasRowsForWhatItNames()
    {
        foreach (var (name, document) in ManagedPolicyDocuments.All)
        {
            var summary = PolicySummary.Create(PolicyDocument.Parse(document, SyntaxLimits.Stored), ServiceCatalog.Default);
            Assert.True(summary is not null && summary.Allow.Count + summary.ExplicitDeny.Count + summary.Uncategorized.Count > 0, name);
        }
    }

    private static PolicySummary Of(string effect, string actions, string resources, string action = "Action", string resource = "Resource", string? condition = null) =>
        PolicySummary.Create(
            PolicyDocument.Parse($"{{\"Version\":\"2012-10-17\",\"Statement\":{{\"Effect\":\"{effect}\",\"{action}\":{actions},\"{resource}\":{resources}{(condition is null ? "" : ",\"Condition\":" + condition[1..])}}}}}"),
            ServiceCatalog.Default)!;
}
