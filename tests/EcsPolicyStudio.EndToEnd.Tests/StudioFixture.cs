using EcsPolicyStudio.EndToEnd.Tests;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(StudioFixture))]

namespace EcsPolicyStudio.EndToEnd.Tests;

/// <summary>One studio with a fresh account and one browser, shared by the tests; each test has a browser context of its own.</summary>
public sealed class StudioFixture : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;
    private StudioProcess? studio;

    /// <summary>The data folder of the shared studio.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("ecs-policy-studio-").FullName;

    /// <summary>Where the shared studio listens.</summary>
    public Uri Address => studio!.Address;

    /// <summary>Starts the studio and the distribution's Chromium.</summary>
    public async ValueTask InitializeAsync()
    {
        studio = await StudioProcess.StartAsync(DataFolder);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page in a new browser context, so with cookies of its own.</summary>
    /// <param name="width">The window's width in pixels.</param>
    /// <param name="baseAddress">Another studio than the shared one.</param>
    /// <param name="scheme">The theme.</param>
    public async Task<IPage> NewPageAsync(int width = 1440, Uri? baseAddress = null, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = (baseAddress ?? Address).ToString(),
            ViewportSize = new() { Width = width, Height = 1000 },
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(20_000);
        if (scheme == ColorScheme.Dark)
            await context.AddCookiesAsync([new() { Name = "studio-theme", Value = "dark", Url = (baseAddress ?? Address).ToString() }]);
        return await context.NewPageAsync();
    }

    /// <summary>Ends everything and removes the data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (studio is not null) await studio.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }
}
