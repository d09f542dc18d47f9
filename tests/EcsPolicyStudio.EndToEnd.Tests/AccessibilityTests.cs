using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>axe finds nothing on any page, in either theme.</summary>
public sealed class AccessibilityTests(StudioFixture studio)
{
    [Theory]
    [InlineData("/", "IAM Dashboard")]
    [InlineData("/policies", "AdministratorAccess")]
    [InlineData("/policies/view?arn=arn:aws:iam::aws:policy/AmazonECS_FullAccess", "AmazonECS_FullAccess")]
    [InlineData("/policies/view?arn=arn:aws:iam::111122223333:policy/ecs/EcsReadOnly&tab=simulate", "What this policy by itself would allow")]
    [InlineData("/policies/attach?arn=arn:aws:iam::111122223333:policy/ecs/EcsReadOnly", "alice.martin")]
    [InlineData("/users", "alice.martin")]
    [InlineData("/groups", "developers")]
    [InlineData("/roles", "ecsTaskExecutionRole")]
    [InlineData("/users/alice.martin", "Permissions policies")]
    [InlineData("/groups/developers", "Permissions policies")]
    [InlineData("/roles/ecsTaskExecutionRole", "Permissions policies")]
    [InlineData("/groups/developers?tab=simulate", "Context keys")]
    [InlineData("/roles/ecsTaskExecutionRole?tab=simulate", "ask for no context keys")]
    [InlineData("/users/alice.martin/add-permissions", "AdministratorAccess")]
    [InlineData("/groups/developers/add-permissions", "AdministratorAccess")]
    [InlineData("/roles/ecsTaskExecutionRole/add-permissions", "AdministratorAccess")]
    [InlineData("/policies/create/done?policy=arn:aws:iam::111122223333:policy/ecs/EcsReadOnly", "created")]
    [InlineData("/sandbox", "Reset the account")]
    [InlineData("/nowhere", "not found")]
    public async Task Page_Opened_HasNoViolation(string path, string text)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await studio.NewPageAsync(scheme: scheme);
            await page.OpenAsync(path);
            await Expect(page.Locator("main").GetByText(text).First).ToBeVisibleAsync();
            await ScanAsync(page, $"{path} {scheme}");
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Error_WithoutCircuit_HasNoViolation()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await studio.NewPageAsync(scheme: scheme);
            await page.GotoAsync("/error");
            await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Something went wrong" })).ToBeVisibleAsync();
            await ScanAsync(page, $"/error {scheme}");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task CreatePolicy_EachStep_HasNoViolation(ColorScheme scheme, int width)
    {
        var page = await studio.NewPageAsync(width, scheme: scheme);
        await page.OpenAsync("/policies/create");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Specify permissions" })).ToBeVisibleAsync();
        await ScanAsync(page, "choose a service");
        await page.ChooseEcsAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Add actions" }).FillAsync("RunTask");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add actions" }).ClickAsync();
        await page.Block(1).OpenSectionAsync("Resources");
        await page.Block(1).OpenSectionAsync("Specify request conditions");
        await page.GetByLabel("Source IP").CheckAsync();
        await page.GetByLabel("Time range").CheckAsync();
        await ScanAsync(page, "the editor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add ARNs of type task-definition" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ScanAsync(page, "the ARN dialog");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add another condition" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = "ecs:cluster" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await ScanAsync(page, "the condition dialog");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await page.GetByLabel("Source IP").UncheckAsync();
        await page.GetByLabel("Time range").UncheckAsync();
        await page.GetByLabel("All resources", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Review policy" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Review and create" })).ToBeVisibleAsync();
        await ScanAsync(page, "the review");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Simulate_EachState_HasNoViolation(ColorScheme scheme, int width)
    {
        var page = await studio.NewPageAsync(width, scheme: scheme);
        await page.OpenAsync("/users/grace.lindqvist?tab=simulate");
        await page.GetByLabel("Actions", new() { Exact = true }).FillAsync("ecs:StopTask\necs:RunTsk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add context key" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Did you mean ecs:RunTask?")).ToBeVisibleAsync();
        await ScanAsync(page, "a wrong line");
        await page.GetByLabel("Actions", new() { Exact = true }).FillAsync("ecs:StopTask\nlogs:GetLogEvents\ns3:GetObject");
        await page.GetByLabel("Ask IAM as well").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulate", Exact = true }).ClickAsync();
        await Expect(page.GetByText("IAM agrees on all 3.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Explain ecs:StopTask" }).ClickAsync();
        await Expect(page.GetByText("statements are about other actions")).ToBeVisibleAsync();
        await ScanAsync(page, "the verdicts");
    }

    private static async Task ScanAsync(IPage page, string what)
    {
        var result = await page.RunAxe(new AxeRunOptions());
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => $"{what}: {v.Id}: {string.Join(" ", v.Nodes.Select(n => n.Html))}")));
    }
}
