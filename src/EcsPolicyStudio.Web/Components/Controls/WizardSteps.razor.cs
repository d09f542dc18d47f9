using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Shows which step of how many is on screen.</summary>
public partial class WizardSteps
{
    /// <summary>The steps' titles, in order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Titles { get; set; }

    /// <summary>The number of the step on screen, from 1.</summary>
    [Parameter, EditorRequired]
    public int Current { get; set; }
}
