using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Tests.Catalog;

public sealed class ServiceSearchTests
{
    private static readonly IReadOnlyList<ServiceEntry> Services = ServiceCatalog.Default.Services;

    [Theory]
    [InlineData("ecs")]
    [InlineData("ECS")]
    [InlineData(" ecs ")]
    [InlineData("elastic con")]
    [InlineData("Elastic Container Service")]
    [InlineData("amazon elastic container s")]
    [InlineData("elas con ser")]
    public void Search_AsAPersonTypesIt_FindsElasticContainerServiceFirst(string text)
    {
        var first = ServiceSearch.Search(Services, text)[0];

        Assert.Equal("ecs", first.Prefix);
        Assert.Equal("Elastic Container Service", first.DisplayName);
    }

    [Theory]
    [InlineData("iam", "iam")]
    [InlineData("s3", "s3")]
    [InlineData("lambda", "lambda")]
    public void Search_ExactPrefix_ComesFirst(string text, string prefix) =>
        Assert.Equal(prefix, ServiceSearch.Search(Services, text)[0].Prefix);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Search_NothingTyped_GivesEveryServiceByName(string? text)
    {
        var found = ServiceSearch.Search(Services, text);

        Assert.Equal(Services.Count, found.Count);
        Assert.Equal(found.OrderBy(s => s.DisplayName, StringComparer.OrdinalIgnoreCase), found);
    }

    [Fact]
    public void Search_Nonsense_GivesNothing() => Assert.Empty(ServiceSearch.Search(Services, "no such service"));

    [Fact]
    public void Search_EveryPrefix_FindsItsServiceFirst() =>
        Assert.All(Services, s => Assert.Equal(s.Prefix, ServiceSearch.Search(Services, s.Prefix)[0].Prefix));
}
