using EcsPolicyStudio.Web.Security;
using EcsPolicyStudio.Web.Theme;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Options;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>The frame of every page: bar, navigation, content, and what happens when a page fails.</summary>
public partial class MainLayout
{
    private ErrorBoundary? _boundary;
    private bool _navigationOpen = true;
    private bool _openToNetwork;

    [Inject]
    private ThemeState Theme { get; set; } = null!;

    [Inject]
    private IOptions<AccessOptions> Access { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // With a base address, a bare fragment would lead to the dashboard.
    private string SkipHref => new Uri(Navigation.Uri).PathAndQuery + "#content";

    /// <inheritdoc/>
    public void Dispose()
    {
        Theme.Changed -= OnThemeChanged;
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _openToNetwork = Access.Value.EffectiveMode == AccessMode.TrustedNetwork;
        Theme.Changed += OnThemeChanged;
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _boundary?.Recover();

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);

    private void ToggleNavigation() => _navigationOpen = !_navigationOpen;

    private void Recover() => _boundary?.Recover();
}
