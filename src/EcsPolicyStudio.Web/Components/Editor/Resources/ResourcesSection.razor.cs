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

    /// <summary>What stands in the fields of the block changed.</summary>
    [Parameter]
    public EventCallback<Func<PendingInput, PendingInput>> OnEnter { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private ResourcesView Resources => View.Resources!;

    private bool IsSpecific => View.Block.ResourceMode == ResourceMode.Specific;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A dialog that was open when the page was left by a reload or a lost connection.
        if (firstRender && View.Pending.Arns is { } kept && Resources.Types.FirstOrDefault(r => r.Type.Name == kept.ResourceType) is { } row)
            await OpenDialogAsync(row.Type, kept.Edited, kept);
    }

    private Task SetModeAsync(ResourceMode mode) => OnEdit.InvokeAsync(b => b with { ResourceMode = mode });

    private Task SetAnyAsync(ResourceTypeDefinition type, bool any)
    {
        var (account, partition) = (AccountId, Partition);
        return OnEdit.InvokeAsync(b => b.WithAnyInAccount(type, account, partition, any));
    }

    private Task RemoveAsync(string arn) => OnEdit.InvokeAsync(b => b.WithoutArn(arn));

    private async Task OpenDialogAsync(ResourceTypeDefinition type, string? edited, PendingArns? kept)
    {
        var parameters = new DialogParameters<ArnDialog>
        {
            { d => d.Type, type },
            { d => d.Service, View.Service },
            { d => d.AccountId, AccountId },
            { d => d.Partition, Partition },
            { d => d.Edited, edited },
            { d => d.Kept, kept },
            { d => d.OnEnter, EventCallback.Factory.Create<PendingArns>(this, a => OnEnter.InvokeAsync(p => p with { Arns = a })) },
        };
        var dialog = await Dialogs.ShowAsync<ArnDialog>(edited is null ? $"Add ARNs: {type.Name}" : $"Edit ARN: {type.Name}", parameters,
            new DialogOptions { CloseButton = true, MaxWidth = MaxWidth.Medium, FullWidth = true });
        var result = await dialog.Result;
        await OnEnter.InvokeAsync(p => p with { Arns = null });
        if (result is { Canceled: false, Data: IReadOnlyList<string> arns })
            await OnEdit.InvokeAsync(b => edited is null ? b.WithArns(arns) : b.WithArnReplaced(edited, arns[0]).WithArns(arns.Skip(1)));
    }
}
