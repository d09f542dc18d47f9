using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>A drop-down beside the search of a list: all rows, or those of one kind.</summary>
public partial class FilterSelect
{
    /// <summary>What it filters by: "Filter by Type".</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The choice that keeps all rows: "All types".</summary>
    [Parameter, EditorRequired]
    public required string All { get; set; }

    /// <summary>The other choices.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Options { get; set; }

    /// <summary>The choice; empty for all rows.</summary>
    [Parameter]
    public string Value { get; set; } = "";

    /// <summary>Raised when another choice is made.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    private Task OnChangedAsync(ChangeEventArgs e) => ValueChanged.InvokeAsync(e.Value as string ?? "");
}
