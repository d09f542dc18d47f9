using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Components.Pages.Identities;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Policies;

/// <summary>The users, groups and roles that have a managed policy.</summary>
public partial class PolicyEntitiesTab
{
    private PolicyEntities? _entities;
    private IamException? _failure;

    /// <summary>The policy.</summary>
    [Parameter, EditorRequired]
    public required string PolicyArn { get; set; }

    /// <summary>The policy's name.</summary>
    [Parameter, EditorRequired]
    public required string PolicyName { get; set; }

    /// <summary>Raised after something was detached.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _entities = await Gateway.ListEntitiesForPolicyAsync(PolicyArn, Leaving);
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

    private async Task DetachAsync(IamEntity entity)
    {
        if (!await DetachDialog.AskAsync(Dialogs, Gateway, entity, PolicyName, PolicyArn, Leaving))
            return;
        Snackbar.Add($"Policy {PolicyName} detached from {entity.Name}.", Severity.Success);
        await LoadAsync();
        await OnChanged.InvokeAsync();
    }
}
