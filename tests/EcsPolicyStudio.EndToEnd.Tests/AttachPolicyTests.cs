using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>The second procedure, for each kind of identity.</summary>
public sealed class AttachPolicyTests(StudioFixture studio)
{
    [Theory]
    [InlineData("users", "alice.martin", "AmazonEventBridgeReadOnlyAccess")]
    [InlineData("groups", "developers", "CloudWatchLogsReadOnlyAccess")]
    [InlineData("roles", "orders-api-task-role", "AmazonSQSReadOnlyAccess")]
    public async Task AddPermissions_ManagedPolicyByAws_IsOnThePermissionsTab(string list, string name, string policy)
    {
        var page = await studio.NewPageAsync();
        await AttachAsync(page, list, name, policy);
    }

    [Theory]
    [InlineData("users", "ben.okafor", "PolicyForAUser")]
    [InlineData("groups", "security-auditors", "PolicyForAGroup")]
    [InlineData("roles", "ecsTaskExecutionRole", "PolicyForARole")]
    public async Task AddPermissions_PolicyJustCreated_IsOnThePermissionsTab(string list, string name, string policy)
    {
        var page = await studio.NewPageAsync();
        await page.CreateEcsPolicyAsync(policy);
        await AttachAsync(page, list, name, policy);
    }

    [Fact]
    public async Task PermissionsTab_RowOpened_ShowsThatDocumentOnly()
    {
        var page = await studio.NewPageAsync();
        await page.OpenAsync("/roles/ecsInstanceRole");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the document of" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Policy document of" })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the document of" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Policy document of" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AddPermissions_NothingSelected_SaysWhatToDo()
    {
        var page = await studio.NewPageAsync();
        await page.OpenAsync("/users/alice.martin/add-permissions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Review" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose at least one policy");
    }

    private static async Task AttachAsync(IPage page, string list, string name, string policy)
    {
        await page.OpenAsync("/" + list);
        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Permissions" })).ToHaveAttributeAsync("aria-selected", "true");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add permissions" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Attach existing policies directly" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Searchbox).FillAsync(policy);
        await page.GetByRole(AriaRole.Checkbox, new() { Name = policy, Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next: Review" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Permissions summary" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add permissions" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Permissions" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = policy, Exact = true })).ToBeVisibleAsync();
    }
}
