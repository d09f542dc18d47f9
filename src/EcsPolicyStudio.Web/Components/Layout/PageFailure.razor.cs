using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>Takes the place of a page that raised an unexpected exception. The error boundary has logged it; its text is not for the screen.</summary>
public partial class PageFailure
{
    /// <summary>Asked to show the page again.</summary>
    [Parameter]
    public EventCallback OnRetry { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;
}
