using EcsPolicyStudio.Web.Hosting;
using EcsPolicyStudio.Web.Theme;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>Switches between light and dark, and has the browser remember it.</summary>
public partial class ThemeButton
{
    [Inject]
    private ThemeState Theme { get; set; } = null!;

    [Inject]
    private BrowserScript Browser { get; set; } = null!;

    private string Label => Theme.Dark ? "Use the light theme" : "Use the dark theme";

    private async Task ToggleAsync()
    {
        Theme.Use(!Theme.Dark);
        await Browser.RememberThemeAsync(Theme.Dark, CancellationToken.None);
    }
}
