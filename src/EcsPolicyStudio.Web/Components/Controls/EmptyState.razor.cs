using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Says that there is nothing to show, and what to do next.</summary>
public partial class EmptyState
{
    /// <summary>What is missing: "No policies match".</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>One more sentence.</summary>
    [Parameter]
    public string? Text { get; set; }

    /// <summary>A button that helps.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
