using Xunit;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>The page as it comes over HTTP, before a circuit answers: nothing can be typed into it that would be lost.</summary>
public sealed class FirstAnswerTests(StudioFixture studio)
{
    private static readonly HttpClient Http = new();

    [Theory]
    [InlineData("/policies")]
    [InlineData("/policies/create")]
    [InlineData("/policies/create/00000000000000000000000000000001")]
    [InlineData("/users/alice.martin/add-permissions")]
    public async Task Page_BeforeTheCircuit_TakesNoInput(string path)
    {
        var html = await Http.GetStringAsync(new Uri(studio.Address, path), TestContext.Current.CancellationToken);
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.Contains(" inert", main[..main.IndexOf('>', StringComparison.Ordinal)], StringComparison.Ordinal);
        if (path.StartsWith("/policies/create", StringComparison.Ordinal))
            Assert.DoesNotContain("<input", main, StringComparison.Ordinal);
    }
}
