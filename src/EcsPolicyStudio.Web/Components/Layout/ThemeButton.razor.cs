using EcsPolicyStudio.Web.Hosting;
using EcsPolicyStudio.Web.Theme;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>Switches between light and dark, and has the browser remember it.</summary>
public sealed partial class ThemeButton : IDisposable
{
    [Inject]
    private ThemeState Theme { get; set; } = null!;

    [Inject]
    private BrowserScript Browser { get; set; } = null!;

    private string Label => Theme.Dark ? "Use the light theme" : "Use the dark theme";

    /// <inheritdoc/>
    public void Dispose() => Theme.Changed -= OnThemeChanged;

    // The first page learns the browser's own setting only after it was drawn.
    /// <inheritdoc/>
    protected override void OnInitialized() => Theme.Changed += OnThemeChanged;

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);

    private async Task ToggleAsync()
    {
        Theme.Use(!Theme.Dark);
        await Browser.RememberThemeAsync(Theme.Dark, CancellationToken.None);
    }
}
