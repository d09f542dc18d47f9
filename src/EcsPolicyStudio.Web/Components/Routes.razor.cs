using EcsPolicyStudio.Web.Drafts;
using EcsPolicyStudio.Web.Hosting;
using EcsPolicyStudio.Web.Theme;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components;

/// <summary>The root of the interactive part: hands the browser's session to the circuit's services, then routes.</summary>
public partial class Routes
{
    /// <summary>What the page request's cookies told.</summary>
    [Parameter, EditorRequired]
    public required BrowserSession Session { get; set; }

    [Inject]
    private DraftOwner Owner { get; set; } = null!;

    [Inject]
    private BrowserScript Browser { get; set; } = null!;

    [Inject]
    private ThemeState Theme { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Owner.Use(Session.DraftOwner);
        Theme.Use(Session.Dark);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && !Session.HasChosenTheme)
            Theme.Use(await Browser.PrefersDarkAsync(CancellationToken.None));
    }
}
