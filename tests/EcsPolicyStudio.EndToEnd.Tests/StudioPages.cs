using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>The steps of the two procedures, in the words on screen.</summary>
public static class StudioPages
{
    /// <summary>Opens a page and waits until it answers clicks.</summary>
    public static async Task OpenAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.WaitForInteractiveAsync();
    }

    /// <summary>Waits until the circuit is up: clicks before that are lost.</summary>
    public static Task WaitForInteractiveAsync(this IPage page) =>
        Expect(page.Locator("main[data-interactive='True']")).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>Policies → Create policy → Visual editor → Choose a service.</summary>
    public static async Task ChooseServiceAsync(this IPage page, string typed, string name)
    {
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = "Choose a service" }).Last;
        await field.FillAsync(typed);
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^" + Regex.Escape(name)) }).First.ClickAsync();
    }

    /// <summary>Review policy → Name → Create policy.</summary>
    public static async Task ReviewAndCreateAsync(this IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Review policy" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = false }).First.FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create policy" }).ClickAsync();
        await Expect(page.GetByText($"Policy {name} created.")).ToBeVisibleAsync();
    }
}
