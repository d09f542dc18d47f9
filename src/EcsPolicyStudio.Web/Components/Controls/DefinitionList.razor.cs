using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Facts as terms and values side by side: the Summary of a page.</summary>
public partial class DefinitionList
{
    /// <summary>The facts, in reading order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DefinitionItem> Items { get; set; }

    /// <summary>How many stand side by side where there is room. Default: 3.</summary>
    [Parameter]
    public int Columns { get; set; } = 3;
}
