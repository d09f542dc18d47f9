using EcsPolicyStudio.Web.Simulation;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;

/// <summary>The statements that made a verdict.</summary>
public partial class DecidedBy
{
    private const int Most = 3;

    /// <summary>The action and resource.</summary>
    [Parameter, EditorRequired]
    public required SimulatedRow Row { get; set; }

    /// <summary>The policies that were evaluated.</summary>
    [Parameter, EditorRequired]
    public required SimulatedPolicies Policies { get; set; }
}
