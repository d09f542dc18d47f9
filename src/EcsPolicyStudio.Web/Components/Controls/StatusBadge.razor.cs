using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>A word or two in a small coloured frame.</summary>
public partial class StatusBadge
{
    /// <summary>What it says.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Its colour. Default: neutral.</summary>
    [Parameter]
    public StatusTone Tone { get; set; }

    /// <summary>An icon before the text.</summary>
    [Parameter]
    public string? Icon { get; set; }

    /// <summary>Whether it is coloured text without a frame. Default: false.</summary>
    [Parameter]
    public bool Plain { get; set; }
}
