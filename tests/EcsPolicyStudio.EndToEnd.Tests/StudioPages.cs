using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>Steps that several tests share.</summary>
public static class StudioPages
{
    /// <summary>Opens a page and waits until it answers clicks: what is clicked before the circuit is up is lost.</summary>
    public static async Task OpenAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await Expect(page.Locator("main[data-interactive]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }
}
