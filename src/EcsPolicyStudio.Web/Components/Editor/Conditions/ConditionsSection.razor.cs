using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Editor.Conditions;

/// <summary>"Specify request conditions (optional)": ready-made ones as check boxes, any other in a dialog.</summary>
public partial class ConditionsSection
{
    private IReadOnlyList<ConditionEntry> _others = [];
    private ImmutableArray<string>? _ranges;
    private PermissionBlock? _shown;

    /// <summary>The block with its actions; its service is known.</summary>
    [Parameter, EditorRequired]
    public required BlockView View { get; set; }

    /// <summary>An edit of the block.</summary>
    [Parameter]
    public EventCallback<Func<PermissionBlock, PermissionBlock>> OnEdit { get; set; }

    /// <summary>What stands in the fields of the block changed.</summary>
    [Parameter]
    public EventCallback<Func<PendingInput, PendingInput>> OnEnter { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private PermissionBlock Block => View.Block;

    private bool IsAllow => Block.Effect == Effect.Allow;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Block)) return;
        _shown = Block;
        _ranges = Block.SourceIpRanges();
        _others = [.. Block.Conditions.Where(c => !Block.IsPreset(c))];
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A dialog that was open when the page was left by a reload or a lost connection.
        if (firstRender && View.Pending.Condition is { } kept) await OpenDialogAsync(kept.Edited, kept);
    }

    private Task SetRangesAsync(IReadOnlyList<string>? ranges) => OnEdit.InvokeAsync(b => b.WithSourceIp(ranges));

    private Task SetTimesAsync((DateTimeOffset? From, DateTimeOffset? Until) range) => OnEdit.InvokeAsync(b => b.WithTimeRange(range.From, range.Until));

    private async Task OpenDialogAsync(ConditionEntry? edited, PendingCondition? kept)
    {
        var parameters = new DialogParameters<ConditionDialog>
        {
            { d => d.Options, BlockConditions.KeysFor(View.Actions!, ServiceCatalog.Default) },
            { d => d.ActionCount, View.Actions!.Selected.Count },
            { d => d.Effect, Block.Effect },
            { d => d.Edited, edited },
            { d => d.Kept, kept },
            { d => d.OnEnter, EventCallback.Factory.Create<PendingCondition>(this, c => OnEnter.InvokeAsync(p => p with { Condition = c })) },
        };
        var dialog = await Dialogs.ShowAsync<ConditionDialog>(edited is null ? "Add request condition" : "Edit request condition", parameters,
            new DialogOptions { CloseButton = true, MaxWidth = MaxWidth.Medium, FullWidth = true });
        var result = await dialog.Result;
        await OnEnter.InvokeAsync(p => p with { Condition = null });
        if (result is { Canceled: false, Data: ConditionEntry entry })
            await OnEdit.InvokeAsync(b => b.WithCondition(entry, edited));
    }
}
