using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Resources;

/// <summary>One resource type of the chosen actions with its ARNs.</summary>
public partial class ResourceTypeItem
{
    /// <summary>The type with what the block has of it.</summary>
    [Parameter, EditorRequired]
    public required ResourceTypeRow Row { get; set; }

    /// <summary>"Any in this account" was ticked or cleared.</summary>
    [Parameter]
    public EventCallback<bool> OnAny { get; set; }

    /// <summary>"Add ARNs".</summary>
    [Parameter]
    public EventCallback OnAdd { get; set; }

    /// <summary>An ARN is to be edited.</summary>
    [Parameter]
    public EventCallback<string> OnEditArn { get; set; }

    /// <summary>An ARN is to be removed.</summary>
    [Parameter]
    public EventCallback<string> OnRemove { get; set; }

    private bool HasAccount => Row.Type.Template.AccountField is not null;

    private string Reason => (Row.RequiredBy.Count, Row.OptionalFor.Count) switch
    {
        (0, _) => $"Optional for {ActionNames.Some(Row.OptionalFor)}",
        (_, 0) => $"Required by {ActionNames.Some(Row.RequiredBy)}",
        _ => $"Required by {ActionNames.Some(Row.RequiredBy)}; optional for {ActionNames.Some(Row.OptionalFor)}",
    };
}
