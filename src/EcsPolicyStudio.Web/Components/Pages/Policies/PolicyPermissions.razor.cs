using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Policies;

/// <summary>The document of one version of a managed policy.</summary>
public partial class PolicyPermissions
{
    private string? _document;
    private IamException? _failure;
    private (string, string)? _shown;

    /// <summary>The policy.</summary>
    [Parameter, EditorRequired]
    public required string PolicyArn { get; set; }

    /// <summary>The version, such as <c>v1</c>.</summary>
    [Parameter, EditorRequired]
    public required string VersionId { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == (PolicyArn, VersionId))
            return;
        _shown = (PolicyArn, VersionId);
        _document = null;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _document = (await Gateway.GetPolicyVersionAsync(PolicyArn, VersionId, Leaving)).Document ?? "";
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
