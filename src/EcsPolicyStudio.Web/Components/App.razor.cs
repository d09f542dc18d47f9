using EcsPolicyStudio.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components;

/// <summary>The HTML page around the interactive part; rendered once for each page request.</summary>
public partial class App
{
    private BrowserSession _session = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    // The error page must work when circuits do not.
    private IComponentRenderMode? PageRenderMode => HttpContext.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    /// <inheritdoc/>
    protected override void OnInitialized() => _session = BrowserSession.Of(HttpContext);
}
