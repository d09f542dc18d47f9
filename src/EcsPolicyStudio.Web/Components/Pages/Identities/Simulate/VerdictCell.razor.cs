using EcsPolicyStudio.Web.Simulation;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;

/// <summary>The verdict on one action and resource; both verdicts side by side where IAM's is another one.</summary>
public partial class VerdictCell
{
    /// <summary>The action and resource.</summary>
    [Parameter, EditorRequired]
    public required SimulatedRow Row { get; set; }
}
