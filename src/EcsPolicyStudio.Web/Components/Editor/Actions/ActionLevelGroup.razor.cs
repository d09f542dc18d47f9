using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Actions;

/// <summary>
/// The actions of one access level. The rows are plain check boxes: a component for each would cost a circuit about a megabyte more and a call to the
/// browser apiece.
/// </summary>
public partial class ActionLevelGroup
{
    private readonly string _gridId = $"level-{Guid.NewGuid():N}";
    private string? _about;

    /// <summary>The level with its counts.</summary>
    [Parameter, EditorRequired]
    public required ActionLevel Level { get; set; }

    /// <summary>The rows to show: all of the level, or those that pass the filter.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ActionRow> Rows { get; set; }

    /// <summary>The service.</summary>
    [Parameter, EditorRequired]
    public required ServiceDefinition Service { get; set; }

    /// <summary>Whether the rows are shown.</summary>
    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Asked to open or close.</summary>
    [Parameter]
    public EventCallback<bool> IsOpenChanged { get; set; }

    /// <summary>Actions were ticked or cleared, by name.</summary>
    [Parameter]
    public EventCallback<(IReadOnlyList<string> Names, bool Selected)> OnSelect { get; set; }

    private bool? State => Level.IsComplete ? true : Level.SelectedCount == 0 ? false : null;

    // The level as a whole, whatever the filter shows: the count beside the box tells how many that are.
    private Task SelectAllAsync(bool selected) => OnSelect.InvokeAsync(([.. Level.Rows.Select(r => r.Action.Name)], selected));

    private Task SelectAsync(string name, ChangeEventArgs e) => OnSelect.InvokeAsync(([name], e.Value is true));

    private void ToggleAbout(string name) => _about = _about == name ? null : name;
}
