using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>The first procedure, by the words on screen.</summary>
public sealed partial class CreatePolicyTests(StudioFixture studio)
{
    [Fact]
    public async Task CreatePolicy_ByClicksWithConditions_IsCreatedAsPreviewed()
    {
        var page = await studio.NewPageAsync();
        await page.BeginPolicyAsync();
        await page.ChooseEcsAsync();
        var block = page.Block(1);
        await Expect(block.GetByText("0 of 81 actions")).ToBeVisibleAsync();

        await block.GetByRole(AriaRole.Searchbox).FillAsync("RunTask");
        await block.GetByLabel("RunTask", new() { Exact = true }).CheckAsync();
        await block.GetByRole(AriaRole.Searchbox).FillAsync("");
        await block.GetByRole(AriaRole.Textbox, new() { Name = "Add actions" }).FillAsync("Describe*");
        await Expect(block.GetByText("overs").First).ToBeVisibleAsync();
        await block.GetByRole(AriaRole.Button, new() { Name = "Add actions" }).ClickAsync();
        await Expect(block.GetByRole(AriaRole.List, new() { Name = "Wildcards and other typed actions" })).ToContainTextAsync("Describe*");

        await block.OpenSectionAsync("Resources");
        await block.GetByLabel("All resources", new() { Exact = true }).CheckAsync();
        await block.OpenSectionAsync("Specify request conditions");
        await block.GetByLabel("MFA required").CheckAsync();
        await block.GetByLabel("Source IP").CheckAsync();
        await block.GetByLabel("IP address or CIDR range").FillAsync("203.0.113.0/24");
        await block.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Preview()).ToContainTextAsync("aws:MultiFactorAuthPresent");
        await Expect(page.Preview()).ToContainTextAsync("203.0.113.0/24");

        var previewed = await page.Preview().Locator("pre").InnerTextAsync();
        await page.ReviewAndCreateAsync("AmazonECSUserPolicy");
        await page.GetByRole(AriaRole.Link, new() { Name = "View policy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "AmazonECSUserPolicy" }).First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "JSON", Exact = true }).ClickAsync();
        Assert.Equal(Spaces().Replace(previewed, ""), Spaces().Replace(await page.Locator("main pre").First.InnerTextAsync(), ""));
    }

    [Fact]
    public async Task CreatePolicy_SecondBlockOfAnotherService_CanBeDeniedClonedAndRemoved()
    {
        var page = await studio.NewPageAsync();
        await page.BeginPolicyAsync();
        await page.ChooseEcsAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add more permissions" }).ClickAsync();
        var second = page.Block(2);
        await second.GetByRole(AriaRole.Combobox, new() { Name = "Choose a service" }).FillAsync("logs");
        await second.GetByRole(AriaRole.Option, new() { NameRegex = LogsOption() }).First.ClickAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Switch to deny permissions" }).ClickAsync();
        await Expect(second.GetByText("Deny", new() { Exact = true })).ToBeVisibleAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Clone block 2" }).ClickAsync();
        await Expect(page.Locator("article.block-card")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove block 3" }).ClickAsync();
        await Expect(page.Locator("article.block-card")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
        await Expect(page.Locator("article.block-card")).ToHaveCountAsync(3);
    }

    [Fact]
    public async Task CreatePolicy_ReloadedInTheEditor_KeepsTheDraft()
    {
        var page = await studio.NewPageAsync();
        await page.BeginPolicyAsync();
        await page.ChooseEcsAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = ReadLevel() }).ClickAsync();
        await Expect(page.Preview()).ToContainTextAsync("ecs:DescribeTasks");
        await page.ExpectDraftSavedAsync();
        await page.ReloadAsync();
        await Expect(page.Preview()).ToContainTextAsync("ecs:DescribeTasks");
        await Expect(page.Block(1)).ToContainTextAsync("Elastic Container Service");
    }

    // The browser must not fetch the page beside a circuit that opens it too: the address would then name another draft than the one on screen.
    [Fact]
    public async Task CreatePolicy_LinkClickedAsSoonAsThePageIsThere_ReloadKeepsTheDraft()
    {
        var page = await studio.NewPageAsync();
        await page.GotoAsync("/policies", new() { WaitUntil = WaitUntilState.Commit });
        await page.GetByRole(AriaRole.Link, new() { Name = "Create policy" }).ClickAsync();
        await Expect(page.Locator("main[data-interactive]")).ToBeVisibleAsync();
        await page.ChooseEcsAsync();
        await page.ExpectDraftSavedAsync();
        await page.ReloadAsync();
        await Expect(page.Block(1)).ToContainTextAsync("Elastic Container Service");
    }

    [Fact]
    public async Task CreatePolicy_ReloadedInADialog_KeepsWhatWasTyped()
    {
        var page = await studio.NewPageAsync();
        await page.BeginPolicyAsync();
        await page.ChooseEcsAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Add actions" }).FillAsync("RunTask");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add actions" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Add actions" }).FillAsync("StopTa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add ARNs of type task-definition" }).ClickAsync();
        await page.GetByLabel("Task definition family name", new() { Exact = true }).FillAsync("orders-api");
        await page.ExpectDraftSavedAsync();
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Dialog).GetByLabel("Task definition family name", new() { Exact = true })).ToHaveValueAsync("orders-api");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Add actions" })).ToHaveValueAsync("StopTa");
        await page.GetByRole(AriaRole.Button, new() { Name = "Review policy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.GetByText("StopTa is typed but not added").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("", "name")]
    [InlineData("two words", "=,.@")]
    [InlineData("EcsReadOnly", "EcsReadOnly")]
    public async Task Review_NameThatIamWouldRefuse_SaysSoAtTheField(string name, string said)
    {
        var page = await studio.NewPageAsync();
        await page.BeginPolicyAsync();
        await page.ChooseEcsAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = AllActions() }).ClickAsync();
        await page.Block(1).OpenSectionAsync("Resources");
        await page.GetByLabel("All resources", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Review policy" }).ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create policy" }).ClickAsync();
        await Expect(page.Locator("#policy-name-problem")).ToContainTextAsync(said, new() { IgnoreCase = true });
        await Expect(page.Locator("#policy-name")).ToHaveAttributeAsync("aria-invalid", "true");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^CloudWatch Logs")]
    private static partial Regex LogsOption();

    [GeneratedRegex("^Read ")]
    private static partial Regex ReadLevel();

    [GeneratedRegex(@"ecs:\*")]
    private static partial Regex AllActions();
}
