using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Identities;

/// <summary>Every policy that reaches a user, group or role, and the way to add and remove them.</summary>
public partial class PermissionsTab
{
    private IReadOnlyList<PermissionRow>? _rows;
    private IamException? _failure;
    private IamEntity? _shown;

    /// <summary>The user, group or role.</summary>
    [Parameter, EditorRequired]
    public IamEntity Entity { get; set; }

    /// <summary>The ARN of its permissions boundary, or null.</summary>
    [Parameter]
    public string? BoundaryArn { get; set; }

    /// <summary>Whether it is a service-linked role, whose policies only AWS attaches and detaches. Default: false.</summary>
    [Parameter]
    public bool IsServiceLinked { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private string Info => Entity.Kind switch
    {
        EntityKind.User => "Permissions are defined by policies attached to the user directly or through groups.",
        EntityKind.Role when IsServiceLinked => "This role is linked to an AWS service, which alone changes its permissions.",
        _ => $"Permissions are defined by policies attached to the {Entity.Kind.Word()}.",
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Entity)
            return;
        _shown = Entity;
        await LoadAsync();
    }

    private static string ViaText(PermissionRow row) => row.GroupName is not null ? $"Group {row.GroupName}" : row.Via == AttachedVia.Inline ? "Inline" : "Directly";

    private bool IsRemovable(PermissionRow row) => !IsServiceLinked && row is { Via: AttachedVia.Directly, PolicyArn: not null };

    private Task RefreshAsync()
    {
        Gateway.Refresh();
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _rows = await Gateway.ListPermissionsAsync(Entity, Leaving);
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

    private async Task RemoveAsync(PermissionRow row)
    {
        if (!await DetachDialog.AskAsync(Dialogs, Gateway, Entity, row.PolicyName, row.PolicyArn!, Leaving))
            return;
        Snackbar.Add($"Policy {row.PolicyName} removed.", Severity.Success);
        await LoadAsync();
    }
}
