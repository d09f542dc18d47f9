using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>Killed and started again on the same folder, the studio has everything that was there.</summary>
public sealed class RestartTests(StudioFixture studio)
{
    [Fact]
    public async Task Studio_KilledAndStartedAgain_HasThePolicyTheAttachmentAndTheDraft()
    {
        var folder = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;
        try
        {
            IPage page;
            string draft;
            await using (var first = await StudioProcess.StartAsync(folder))
            {
                page = await studio.NewPageAsync(baseAddress: first.Address);
                await page.CreateEcsPolicyAsync("SurvivesARestart");
                await page.GetByRole(AriaRole.Link, new() { Name = "Attach it now" }).ClickAsync();
                await page.GetByRole(AriaRole.Searchbox).FillAsync("ben.okafor");
                await page.GetByRole(AriaRole.Checkbox, new() { Name = "ben.okafor", Exact = true }).CheckAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Attach policy" }).ClickAsync();
                await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Entities attached" })).ToHaveAttributeAsync("aria-selected", "true");
                await Expect(page.GetByRole(AriaRole.Link, new() { Name = "ben.okafor" })).ToBeVisibleAsync();
                await page.BeginPolicyAsync();
                await page.ChooseEcsAsync();
                await page.GetByRole(AriaRole.Textbox, new() { Name = "Add actions" }).FillAsync("RunTask");
                await page.GetByRole(AriaRole.Button, new() { Name = "Add actions" }).ClickAsync();
                await Expect(page.Preview()).ToContainTextAsync("ecs:RunTask");
                await page.ExpectDraftSavedAsync();
                draft = new Uri(page.Url).PathAndQuery;
            }

            // Cookies belong to the host name, not to the port, so the browser is still the same person to the second program.
            await using var second = await StudioProcess.StartAsync(folder);
            await page.OpenAsync(new Uri(second.Address, draft).ToString());
            await Expect(page.Preview()).ToContainTextAsync("ecs:RunTask");
            await page.OpenAsync(new Uri(second.Address, "/users/ben.okafor").ToString());
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "SurvivesARestart" })).ToBeVisibleAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
