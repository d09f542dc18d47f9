using EcsPolicyStudio.Web.Theme;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>Takes the place of a page whose address names no account, where several are configured. None is assumed: a change in the wrong account is the worst fault of a console.</summary>
public sealed partial class AccountChooser : IDisposable
{
    [Inject]
    private ThemeState Theme { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Theme.Changed -= OnThemeChanged;

    /// <inheritdoc/>
    protected override void OnInitialized() => Theme.Changed += OnThemeChanged;

    private void OnThemeChanged() => _ = InvokeAsync(StateHasChanged);
}
