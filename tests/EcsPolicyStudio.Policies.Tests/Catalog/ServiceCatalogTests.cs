using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Tests.Catalog;

public sealed class ServiceCatalogTests
{
    private static readonly ServiceCatalog Catalog = ServiceCatalog.Default;

    [Fact]
    public void Find_EveryServiceOfTheIndex_HasAsManyActionsAsTheIndexSays() =>
        Assert.All(Catalog.Services, entry =>
        {
            var service = Catalog.Find(entry.Prefix);
            Assert.NotNull(service);
            Assert.Equal(entry.ActionCount, service.Actions.Count);
            Assert.Equal(entry.DisplayName, service.DisplayName);
        });

    [Fact]
    public void Find_AnotherCase_GivesTheSameService() => Assert.Same(Catalog.Find("ecs"), Catalog.Find("ECS"));

    [Fact]
    public void Find_UnknownPrefix_GivesNull() => Assert.Null(Catalog.Find("nosuch"));

    [Theory]
    [InlineData("ecs:RunTask", "RunTask")]
    [InlineData("ECS:runtask", "RunTask")]
    public void FindAction_AnyCase_GivesTheAction(string text, string name) => Assert.Equal(name, Catalog.FindAction(text)?.Name);

    [Theory]
    [InlineData("ecs:NoSuchAction")]
    [InlineData("RunTask")]
    [InlineData("nosuch:RunTask")]
    public void FindAction_NotInTheReference_GivesNull(string text) => Assert.Null(Catalog.FindAction(text));

    [Fact]
    public void Ecs_ReferenceOf2026_HasTheKnownShape()
    {
        var ecs = Catalog.Find("ecs")!;

        Assert.Equal(81, ecs.Actions.Count);
        Assert.Equal(13, ecs.ResourceTypes.Count);
        Assert.Equal(14, ecs.Actions.Count(a => !a.SupportsResources));
        Assert.Equal(["cluster", "task"], ecs.FindAction("ExecuteCommand")!.ResourceTypes.Where(r => r.Required).Select(r => r.Name));
        Assert.Contains("iam:PassRole", ecs.FindAction("RunTask")!.DependentActions);
    }

    [Theory]
    [InlineData("aws:RequestTag/${TagKey}", "aws:requesttag/Team", true)]
    [InlineData("aws:RequestTag/${TagKey}", "aws:RequestTag/", false)]
    [InlineData("ecs:cluster", "ECS:Cluster", true)]
    [InlineData("ecs:cluster", "ecs:clusters", false)]
    public void ConditionKeyMatches_KeyAsWritten_ComparesWithoutCaseAndFillsTheVariable(string key, string written, bool expected) =>
        Assert.Equal(expected, new ConditionKeyDefinition(key, ConditionKeyType.String).Matches(written));
}
