using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>The tab Simulate in the sandbox, with the embedded IAM asked as well.</summary>
public sealed class SimulateTests(StudioFixture studio)
{
    private const string TaskArn = "arn:aws:ecs:eu-central-1:111122223333:task/development/1";

    [Fact]
    public async Task Simulate_OfAUser_TellsTheVerdictsAndWhy_AndSurvivesAReload()
    {
        var page = await studio.NewPageAsync();
        await page.OpenAsync("/users/grace.lindqvist");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Simulate" }).ClickAsync();
        await page.GetByLabel("Actions", new() { Exact = true }).FillAsync("ecs:RunTask\necs:StopTask\necs:DescribeTasks");
        await page.GetByLabel("Resources", new() { Exact = true }).FillAsync(TaskArn);
        await page.GetByLabel("Values of aws:RequestedRegion").FillAsync("eu-central-1");
        await page.GetByLabel("Values of ecs:cluster").FillAsync("arn:aws:ecs:eu-central-1:111122223333:cluster/development");
        await page.GetByLabel("Ask IAM as well").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate", Exact = true }).ClickAsync();

        await Expect(page.GetByText("IAM agrees on all 3.")).ToBeVisibleAsync();
        await Expect(Row(page, "ecs:RunTask").GetByText("Denied (implicitly)")).ToBeVisibleAsync();
        await Expect(Row(page, "ecs:RunTask")).ToContainTextAsync("No statement allows it");
        await Expect(Row(page, "ecs:StopTask").GetByText("Allowed")).ToBeVisibleAsync();
        await Expect(Row(page, "ecs:StopTask").GetByRole(AriaRole.Link, new() { Name = "StopDevelopmentTasks" })).ToHaveAttributeAsync("href", "groups/developers");
        await page.GetByRole(AriaRole.Button, new() { Name = "Explain ecs:StopTask" }).ClickAsync();
        await Expect(page.GetByText("ArnEquals ecs:cluster holds:")).ToBeVisibleAsync();

        await Expect(page.GetByText("Draft saved")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Resources", new() { Exact = true })).ToHaveValueAsync(TaskArn);
        await Expect(page.GetByLabel("Values of aws:RequestedRegion")).ToHaveValueAsync("eu-central-1");
        await Expect(page.GetByLabel("Ask IAM as well")).ToBeCheckedAsync();
    }

    private static ILocator Row(IPage page, string action) => page.GetByRole(AriaRole.Row).Filter(new() { HasText = action }).First;
}
