using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>Each page opens with the account's data and has no accessibility violation.</summary>
public sealed class AccountPagesTests(StudioFixture studio)
{
    [Theory]
    [InlineData("/", "EcsPolicyStudio")]
    [InlineData("/policies", "AdministratorAccess")]
    [InlineData("/users", "admin")]
    [InlineData("/groups", "developers")]
    [InlineData("/roles", "ecsTaskExecutionRole")]
    [InlineData("/users/admin", "Permissions")]
    public async Task Page_Opened_ShowsTheAccountAndIsAccessible(string path, string text)
    {
        var page = await studio.NewPageAsync();
        await page.OpenAsync(path);
        await Expect(page.GetByText(text).First).ToBeVisibleAsync();
        await Expect(page.GetByText("Sandbox").First).ToBeVisibleAsync();
        var result = await page.RunAxe(new AxeRunOptions());
        Assert.Empty(result.Violations.Select(v => $"{v.Id}: {string.Join(" ", v.Nodes.Select(n => n.Html))}"));
    }
}
