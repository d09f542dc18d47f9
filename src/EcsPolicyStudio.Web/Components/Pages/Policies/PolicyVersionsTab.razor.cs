using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Policies;

/// <summary>The versions of a managed policy; one at a time shows its document.</summary>
public partial class PolicyVersionsTab
{
    private IReadOnlyList<PolicyVersionInfo>? _versions;
    private IamException? _failure;
    private string? _open;

    /// <summary>The policy.</summary>
    [Parameter, EditorRequired]
    public required string PolicyArn { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private bool IsOpen(PolicyVersionInfo version) => version.VersionId == _open;

    private void Toggle(PolicyVersionInfo version) => _open = IsOpen(version) ? null : version.VersionId;

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _versions = await Gateway.ListPolicyVersionsAsync(PolicyArn, Leaving);
        }
        catch (IamException e)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The tab is gone.
        }
    }
}
