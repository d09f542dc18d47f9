using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Editor.Resources;

/// <summary>"Resources": all, or ARNs for each resource type that the chosen actions know.</summary>
public partial class ResourcesSection
{
    private readonly string _modeName = $"resources-{Guid.NewGuid():N}";

    /// <summary>The block; its service is known.</summary>
    [Parameter, EditorRequired]
    public required BlockView View { get; set; }

    /// <summary>The account, for "This account".</summary>
    [Parameter, EditorRequired]
    public required string AccountId { get; set; }

    /// <summary>The partition of new ARNs.</summary>
    [Parameter]
    public string Partition { get; set; } = "aws";

    /// <summary>An edit of the block.</summary>
    [Parameter]
    public EventCallback<Func<PermissionBlock, PermissionBlock>> OnEdit { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private ResourcesView Resources => View.Resources!;

    private bool IsSpecific => View.Block.ResourceMode == ResourceMode.Specific;

    private Task SetModeAsync(ResourceMode mode) => OnEdit.InvokeAsync(b => b with { ResourceMode = mode });

    private Task SetAnyAsync(ResourceTypeDefinition type, bool any)
    {
        var (account, partition) = (AccountId, Partition);
        return OnEdit.InvokeAsync(b => b.WithAnyInAccount(type, account, partition, any));
    }

    private Task RemoveAsync(string arn) => OnEdit.InvokeAsync(b => b.WithoutArn(arn));

    private async Task OpenDialogAsync(ResourceTypeDefinition type, string? edited)
    {
        var parameters = new DialogParameters<ArnDialog>
        {
            { d => d.Type, type },
            { d => d.Service, View.Service },
            { d => d.AccountId, AccountId },
            { d => d.Partition, Partition },
            { d => d.Edited, edited },
        };
        var dialog = await Dialogs.ShowAsync<ArnDialog>(edited is null ? $"Add ARNs: {type.Name}" : $"Edit ARN: {type.Name}", parameters,
            new DialogOptions { CloseButton = true, MaxWidth = MaxWidth.Medium, FullWidth = true });
        if (await dialog.Result is { Canceled: false, Data: IReadOnlyList<string> arns })
            await OnEdit.InvokeAsync(b => edited is null ? b.WithArns(arns) : b.WithArnReplaced(edited, arns[0]).WithArns(arns.Skip(1)));
    }
}
