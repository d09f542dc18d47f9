using EcsPolicyStudio.Iam.Model;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>The tags of a policy, user or role, to read.</summary>
public partial class TagsPanel
{
    /// <summary>The tags.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<IamTag> Tags { get; set; }

    /// <summary>Why there are none, where that has a reason.</summary>
    [Parameter]
    public string? EmptyText { get; set; }
}
