using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Web.Simulation;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;

/// <summary>A statement by its policy and Sid or number, with the way to the policy.</summary>
public partial class StatementLink
{
    private IdentityPolicy _policy = null!;

    /// <summary>The statement.</summary>
    [Parameter, EditorRequired]
    public required PolicyStatement Statement { get; set; }

    /// <summary>The policies that were evaluated.</summary>
    [Parameter, EditorRequired]
    public required SimulatedPolicies Policies { get; set; }

    private string? Origin => Statement.Policy.Kind switch
    {
        PolicyKind.Group => $"group {_policy.Holder?.Name}",
        PolicyKind.PermissionsBoundary => "permissions boundary",
        _ when _policy.Arn is null => "inline",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void OnParametersSet() => _policy = Policies.Find(Statement.Policy);
}
