using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>Takes the place of a page that raised an unexpected exception; logs it once.</summary>
public partial class PageFailure
{
    /// <summary>What the page raised.</summary>
    [Parameter, EditorRequired]
    public required Exception Exception { get; set; }

    /// <summary>Asked to show the page again.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }
}
