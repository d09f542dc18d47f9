using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>A white box with a thin border and a header row: the building block of every page.</summary>
public partial class StudioContainer
{
    private readonly string _titleId = $"container-{Guid.NewGuid():N}";

    /// <summary>The heading; none by default.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>How many things the container holds, shown after the title, such as <c>1574</c> or <c>3/1574</c>.</summary>
    [Parameter]
    public string? Count { get; set; }

    /// <summary>One sentence under the title.</summary>
    [Parameter]
    public string? Info { get; set; }

    /// <summary>Buttons at the right end of the header row.</summary>
    [Parameter]
    public RenderFragment? Actions { get; set; }

    /// <summary>Whether the content reaches the container's edges, as tables do. Default: false.</summary>
    [Parameter]
    public bool Flush { get; set; }

    /// <summary>Further CSS classes of the outer element.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>The content.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Whether the title is the page's heading, as on pages that are one list. Default: false.</summary>
    [Parameter]
    public bool IsPageHeading { get; set; }

    private string? CountText => Count is null ? null : $" ({Count})";

    private bool HasTitle => !string.IsNullOrEmpty(Title);
}
