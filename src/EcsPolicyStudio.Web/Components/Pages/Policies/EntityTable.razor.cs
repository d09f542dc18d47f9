using EcsPolicyStudio.Iam.Model;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Policies;

/// <summary>Users, groups and roles by name and kind.</summary>
public partial class EntityTable
{
    /// <summary>The rows.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<IamEntity> Entities { get; set; }

    /// <summary>What to say where there are none.</summary>
    [Parameter, EditorRequired]
    public required string EmptyText { get; set; }

    /// <summary>Asked to detach the policy from one of them; without it rows have no such button.</summary>
    [Parameter]
    public EventCallback<IamEntity> OnDetach { get; set; }
}
