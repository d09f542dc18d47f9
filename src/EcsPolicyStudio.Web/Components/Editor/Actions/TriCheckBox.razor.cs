using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Editor.Actions;

/// <summary>A check box that can also be partly ticked, which the browser's own can only by script. Clicked while partly ticked it ticks all.</summary>
public partial class TriCheckBox
{
    /// <summary>True, false, or null for partly.</summary>
    [Parameter, EditorRequired]
    public bool? Value { get; set; }

    /// <summary>Asked to tick or clear.</summary>
    [Parameter]
    public EventCallback<bool> ValueChanged { get; set; }

    /// <summary>Whether it cannot be changed here.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Why it cannot, or more about it.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The label.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private string State => Value switch { true => "true", false => "false", _ => "mixed" };

    private string Icon => Value switch
    {
        true => Icons.Material.Filled.CheckBox,
        false => Icons.Material.Filled.CheckBoxOutlineBlank,
        _ => Icons.Material.Filled.IndeterminateCheckBox,
    };

    private Task ToggleAsync() => ValueChanged.InvokeAsync(Value != true);
}
