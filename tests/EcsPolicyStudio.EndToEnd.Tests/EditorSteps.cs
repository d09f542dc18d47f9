using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>What a person does in the visual editor, by the words on screen.</summary>
public static partial class EditorSteps
{
    /// <summary>Policies → Create policy: opens the visual editor on a new policy.</summary>
    public static async Task BeginPolicyAsync(this IPage page)
    {
        await page.OpenAsync("/policies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Create policy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Specify permissions" })).ToBeVisibleAsync();
    }

    /// <summary>Chooses Elastic Container Service in the one block that has no service yet.</summary>
    public static async Task ChooseEcsAsync(this IPage page, string typed = "elastic con")
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Choose a service" }).FillAsync(typed);
        await page.GetByRole(AriaRole.Option, new() { NameRegex = EcsOption() }).ClickAsync();
        await Expect(page.Block(1).GetByRole(AriaRole.Heading, new() { NameRegex = EcsOption() })).ToBeVisibleAsync();
    }

    /// <summary>The card of a block, counted from 1.</summary>
    public static ILocator Block(this IPage page, int number) => page.Locator("article.block-card").Nth(number - 1);

    /// <summary>Opens a section of a block if it is closed.</summary>
    public static async Task OpenSectionAsync(this ILocator block, string title)
    {
        var toggle = block.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Regex.Escape(title)) });
        if (await toggle.GetAttributeAsync("aria-expanded") == "false")
            await toggle.ClickAsync();
        await Expect(toggle).ToHaveAttributeAsync("aria-expanded", "true");
    }

    /// <summary>The JSON document in the preview pane.</summary>
    public static ILocator Preview(this IPage page) => page.GetByRole(AriaRole.Complementary, new() { Name = "Policy preview" });

    /// <summary>Waits until what was edited is in the draft store.</summary>
    public static Task ExpectDraftSavedAsync(this IPage page) => Expect(page.GetByText("Draft saved").First).ToBeVisibleAsync();

    /// <summary>Review policy → Name → Create policy.</summary>
    public static async Task ReviewAndCreateAsync(this IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Review policy" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create policy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"Policy {name} created" })).ToBeVisibleAsync();
    }

    /// <summary>Creates a policy that allows every ECS action on all resources.</summary>
    public static async Task CreateEcsPolicyAsync(this IPage page, string name)
    {
        await page.BeginPolicyAsync();
        await page.ChooseEcsAsync("ecs");
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = AllActions() }).ClickAsync();
        await page.Block(1).OpenSectionAsync("Resources");
        await page.GetByLabel("All resources", new() { Exact = true }).CheckAsync();
        await Expect(page.Preview().GetByText("ecs:*")).ToBeVisibleAsync();
        await page.ReviewAndCreateAsync(name);
    }

    [GeneratedRegex("^Elastic Container Service")]
    private static partial Regex EcsOption();

    [GeneratedRegex(@"ecs:\*")]
    private static partial Regex AllActions();
}
