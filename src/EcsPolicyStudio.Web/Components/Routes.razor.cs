using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Drafts;
using EcsPolicyStudio.Web.Hosting;
using EcsPolicyStudio.Web.Theme;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components;

/// <summary>The root of the interactive part: hands the browser's session to the circuit's services, then routes.</summary>
public partial class Routes
{
    /// <summary>What the page request told.</summary>
    [Parameter, EditorRequired]
    public required BrowserSession Session { get; set; }

    [Inject]
    private AccountInUse Account { get; set; } = null!;

    [Inject]
    private DraftOwner Owner { get; set; } = null!;

    [Inject]
    private BrowserScript Browser { get; set; } = null!;

    [Inject]
    private ThemeState Theme { get; set; } = null!;

    // Error pages are drawn without a circuit and belong to no account.
    private bool MustChooseAccount => Session.Account is null && AssignedRenderMode is not null;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Account.Use(Session.Account);
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
