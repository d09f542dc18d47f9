using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>The head of a page: breadcrumbs, its one <c>h1</c>, a sentence and the page's buttons. It also names the browser tab.</summary>
public partial class PageHeader
{
    /// <summary>The page's heading.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>One sentence under the heading.</summary>
    [Parameter]
    public string? Description { get; set; }

    /// <summary>The breadcrumbs after "IAM"; the last one, without an address, is the page itself. None by default.</summary>
    [Parameter]
    public IReadOnlyList<Crumb> Trail { get; set; } = [];

    /// <summary>Whether the page's content brings the heading itself, as a list does; only breadcrumbs and the tab's name are shown. Default: false.</summary>
    [Parameter]
    public bool HeadingBelow { get; set; }

    /// <summary>Buttons at the right end.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }
}
