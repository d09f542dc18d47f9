using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Says that something is on its way.</summary>
public partial class LoadingRow
{
    /// <summary>What is being read. Default: "Loading…".</summary>
    [Parameter]
    public string Text { get; set; } = "Loading…";
}
