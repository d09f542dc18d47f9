using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>The first procedure, by the words on screen.</summary>
public sealed partial class CreatePolicyTests(StudioFixture studio)
{
    [Fact]
    public async Task CreatePolicy_ByClicks_SurvivesAReloadAndIsCreated()
    {
        var page = await studio.NewPageAsync();
        await page.OpenAsync("/policies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Create policy" }).ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Choose a service" }).FillAsync("elastic con");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = EcsRegex() }).First.ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = AllActionsRegex() }).CheckAsync();
        await page.GetByText("All resources", new() { Exact = true }).First.ClickAsync();
        await Expect(page.GetByText("\"ecs:*\"").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Draft saved").First).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(page.GetByText("\"ecs:*\"").First).ToBeVisibleAsync();
        await Expect(page.Locator("main[data-interactive]")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Review policy" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { NameRegex = NameRegex() }).First.FillAsync("AmazonECSUserPolicy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create policy" }).ClickAsync();
        await Expect(page.GetByText("AmazonECSUserPolicy").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "View policy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "AmazonECSUserPolicy" }).First).ToBeVisibleAsync();
    }

    [GeneratedRegex("^Elastic Container Service")]
    private static partial Regex EcsRegex();

    [GeneratedRegex(@"ecs:\*")]
    private static partial Regex AllActionsRegex();

    [GeneratedRegex("^(Policy )?[Nn]ame")]
    private static partial Regex NameRegex();
}
