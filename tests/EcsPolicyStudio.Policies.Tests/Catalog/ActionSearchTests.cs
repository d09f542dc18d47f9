using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Tests.Catalog;

public sealed class ActionSearchTests
{
    private static readonly ActionSearch Search = ServiceCatalog.Default.Search;

    [Fact]
    public void Names_AreThoseOfTheServices()
    {
        Assert.Equal(ServiceCatalog.Default.Services.Sum(s => s.ActionCount), Search.Count);
        foreach (var entry in ServiceCatalog.Default.Services)
        {
            var expected = ServiceCatalog.Default.Find(entry.Prefix)!.Actions.Select(a => (a.Name, a.AccessLevel)).OrderBy(a => a.Name.Length).ThenBy(a => a.Name, StringComparer.OrdinalIgnoreCase);
            var found = Search.Find(entry.Prefix + ":*", 100_000).Where(m => m.Service.Prefix == entry.Prefix).Select(m => (m.Name, m.AccessLevel)).OrderBy(a => a.Name.Length).ThenBy(a => a.Name, StringComparer.OrdinalIgnoreCase);
            Assert.Equal(expected, found);
        }
    }

    [Theory]
    [InlineData("ecs:RunTask", "ecs:RunTask")]
    [InlineData("ECS:runtask", "ecs:RunTask")]
    [InlineData("ecs:Run", "ecs:RunTask")]
    [InlineData("ecs:RegTaDef", "ecs:RegisterTaskDefinition")]
    [InlineData("ecs run task", "ecs:RunTask")]
    [InlineData("elastic container run", "ecs:RunTask")]
    [InlineData("passrole", "iam:PassRole")]
    [InlineData("ecs:*Daemon?", "ecs:ListDaemons")]
    [InlineData("ecs: stop", "ecs:StopTask")]
    public void Find_AsTyped_PutsItFirst(string text, string expected) => Assert.Equal(expected, Search.Find(text)[0].ToString());

    [Fact]
    public void Find_Ranks_ExactThenBeginningThenPartsThenInside()
    {
        var found = Search.Find("CreateService", 400).Select(m => m.Name).ToList();
        Assert.Equal("CreateService", found[0]);
        Assert.All(found, n => Assert.True(n.Contains("Service", StringComparison.OrdinalIgnoreCase) || n.Contains("Create", StringComparison.Ordinal)));
        var beginning = found.FindLastIndex(n => n.StartsWith("CreateService", StringComparison.OrdinalIgnoreCase));
        Assert.True(found.FindIndex(n => !n.StartsWith("CreateService", StringComparison.OrdinalIgnoreCase)) is var other && (other < 0 || other > beginning));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("nosuch:Thing")]
    [InlineData("zzzzqq")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Find_NothingToFind_FindsNothing(string? text) => Assert.Empty(Search.Find(text));

    [Fact]
    public void Find_EveryAction_ByItsWholeName()
    {
        foreach (var service in ServiceCatalog.Default.Services.Where((_, i) => i % 9 == 0))
        {
            foreach (var action in ServiceCatalog.Default.Find(service.Prefix)!.Actions.Where((_, i) => i % 7 == 0))
                Assert.Contains(Search.Find($"{service.Prefix}:{action.Name}", 20), m => m.Service.Prefix == service.Prefix && m.Name == action.Name);
        }
    }

    [Fact]
    public void Find_EachKeystroke_AllocatesLittle()
    {
        const string typed = "ecs describe task definition";
        for (var i = 1; i <= typed.Length; i++)
            Search.Find(typed[..i]);
        var allocated = Allocation.Of(() =>
        {
            for (var i = 1; i <= typed.Length; i++)
                Search.Find(typed[..i]);
        });
        // Far less than the names of the 22,000 actions that are searched.
        Assert.True(allocated / typed.Length < 200_000, $"{allocated / typed.Length} bytes a keystroke");
    }
}
