using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Actions;

/// <summary>What the reference says of one action: resource types, condition keys and dependent actions.</summary>
public partial class ActionInfo
{
    private IReadOnlyList<string> _keys = [];
    private ActionDefinition? _shown;

    /// <summary>The action.</summary>
    [Parameter, EditorRequired]
    public required ActionDefinition Action { get; set; }

    /// <summary>Its service.</summary>
    [Parameter, EditorRequired]
    public required ServiceDefinition Service { get; set; }

    /// <summary>Asked to close.</summary>
    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Action)) return;
        _shown = Action;
        _keys = [.. Service.ConditionKeys.Where(k => BlockConditions.Supports(Service, Action, k.Key)).Select(k => k.Key)];
    }
}
