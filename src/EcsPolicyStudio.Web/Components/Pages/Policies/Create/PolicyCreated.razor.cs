using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>After creation: view the policy, or attach it now.</summary>
public partial class PolicyCreated
{
    /// <summary>The ARN of the policy.</summary>
    [SupplyParameterFromQuery(Name = "policy")]
    public string PolicyArn { get; set; } = string.Empty;

    /// <summary>Whether IAM did not show the policy yet when the page was opened.</summary>
    [SupplyParameterFromQuery(Name = "pending")]
    public bool IsPending { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Name => PolicyArn[(PolicyArn.LastIndexOf('/') + 1)..];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (string.IsNullOrEmpty(PolicyArn)) Navigation.NavigateTo(CreatePolicyLinks.Policies, replace: true);
    }
}
