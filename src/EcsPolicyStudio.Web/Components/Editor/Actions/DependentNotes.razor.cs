using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Actions;

/// <summary>What the chosen actions may need besides, with a button that adds it.</summary>
public partial class DependentNotes
{
    /// <summary>The dependent actions that no block allows.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DependentAction> Dependents { get; set; }

    /// <summary>One of them is to be allowed.</summary>
    [Parameter]
    public EventCallback<DependentAction> OnAdd { get; set; }

    private static string Text(DependentAction dependent) => dependent.Action switch
    {
        "iam:PassRole" => $"{dependent.NeededBy} may hand a role to the service, for which the caller needs iam:PassRole on that role.",
        { } tag when tag.EndsWith(":TagResource", StringComparison.Ordinal) =>
            $"{dependent.NeededBy} may also need {tag}, where tags are set.",
        var action => $"The reference names {action} as also needed by {dependent.NeededBy}.",
    };
}
