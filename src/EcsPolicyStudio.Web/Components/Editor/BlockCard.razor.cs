using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor;

/// <summary>A permission block as a card: service, actions, resources and request conditions of one statement.</summary>
public partial class BlockCard
{
    private readonly string _titleId = $"block-title-{Guid.NewGuid():N}";
    private readonly string _bodyId = $"block-body-{Guid.NewGuid():N}";
    private (BlockView? View, BlockLayout Layout, int Number) _drawn;
    private bool _changed = true;
    private bool _choosing;

    /// <summary>The block with everything derived from it. The same object means nothing changed.</summary>
    [Parameter, EditorRequired]
    public required BlockView View { get; set; }

    /// <summary>The block's place in the policy, from 1.</summary>
    [Parameter]
    public int Number { get; set; } = 1;

    /// <summary>Which parts are open.</summary>
    [Parameter, EditorRequired]
    public required BlockLayout Layout { get; set; }

    /// <summary>Asked to open or close parts.</summary>
    [Parameter]
    public EventCallback<BlockLayout> LayoutChanged { get; set; }

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

    /// <summary>A dependent action is to be allowed as well.</summary>
    [Parameter]
    public EventCallback<DependentAction> OnAddDependent { get; set; }

    /// <summary>Asked for a copy.</summary>
    [Parameter]
    public EventCallback OnClone { get; set; }

    /// <summary>Asked to be removed.</summary>
    [Parameter]
    public EventCallback OnRemove { get; set; }

    private PermissionBlock Block => View.Block;

    private bool IsDeny => Block.Effect == Effect.Deny;

    private string Title => View.Service?.DisplayName ?? (Block.Service ?? (Block.Actions.IsEmpty ? "Select a service" : "Several services"));

    private string Counts => Block.Actions.IsEmpty ? string.Empty : string.Join(" · ", CountParts());

    private string KeptText =>
        Block.IsNotAction || Block.IsNotResource ? "This statement uses NotAction or NotResource. It is kept as it stands; edit it as JSON."
        : Block.Service is null ? "This statement holds actions of several services. It is kept as it stands; edit it as JSON."
        : $"The service {Block.Service} is not in the reference. The statement is kept as it stands; edit it as JSON.";

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var now = (View, Layout, Number);
        _changed = _drawn != now;
        if (_drawn.View?.Block.Service != View.Block.Service) _choosing = false;
        _drawn = now;
    }

    // A card holds up to hundreds of rows; an edit of another block draws none of them.
    /// <inheritdoc/>
    protected override bool ShouldRender()
    {
        var draw = _changed;
        _changed = true;
        return draw;
    }

    private IEnumerable<string> CountParts()
    {
        var actions = View.Actions?.Selected.Count ?? Block.Actions.Length;
        yield return actions == 1 ? "1 action" : $"{actions} actions";
        if (Block.ResourceMode == ResourceMode.All || View.Resources?.CanBeSpecific == false) yield return "all resources";
        else if (Block.Arns.Length > 0) yield return Block.Arns.Length == 1 ? "1 ARN" : $"{Block.Arns.Length} ARNs";
        if (Block.Conditions.Length > 0) yield return Block.Conditions.Length == 1 ? "1 condition" : $"{Block.Conditions.Length} conditions";
    }

    private string ResourceText(ResourcesView resources) =>
        Block.ResourceMode == ResourceMode.All || (!resources.CanBeSpecific && !Block.Actions.IsEmpty) ? "All resources"
        : Block.Arns.Length == 1 ? "1 ARN"
        : $"{Block.Arns.Length} ARNs";

    private IReadOnlyList<EditingProblem> ProblemsOf(BlockSection section) => [.. View.Problems.Where(p => p.Section == section)];

    private void SetChoosing(bool choosing) => _choosing = choosing;

    private Task ChooseServiceAsync(string prefix)
    {
        _choosing = false;
        return OnEdit.InvokeAsync(b => b.WithService(prefix));
    }

    private Task SwitchEffectAsync() => OnEdit.InvokeAsync(b => b.WithEffect(b.Effect == Effect.Allow ? Effect.Deny : Effect.Allow));

    private Task ToggleAsync() => LayoutChanged.InvokeAsync(Layout with { IsOpen = !Layout.IsOpen });

    private Task SetOpenAsync(BlockSection section, bool open) => LayoutChanged.InvokeAsync(Layout.With(section, open));
}
