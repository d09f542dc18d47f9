using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Editing;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Editor.Actions;

/// <summary>"Select actions": all, by access level, one by one or by a typed wildcard.</summary>
public partial class ActionsSection
{
    private readonly HashSet<AccessLevel> _open = [];
    private string _filter = string.Empty;

    /// <summary>The block's actions.</summary>
    [Parameter, EditorRequired]
    public required ActionsView View { get; set; }

    /// <summary>Actions that the chosen ones may also need.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<DependentAction> Dependents { get; set; }

    /// <summary>An edit of the block.</summary>
    [Parameter]
    public EventCallback<Func<PermissionBlock, PermissionBlock>> OnEdit { get; set; }

    /// <summary>What stands in the fields of the block.</summary>
    [Parameter]
    public PendingInput Pending { get; set; } = PendingInput.None;

    /// <summary>What stands in the fields changed.</summary>
    [Parameter]
    public EventCallback<Func<PendingInput, PendingInput>> OnEnter { get; set; }

    /// <summary>A dependent action is to be allowed as well.</summary>
    [Parameter]
    public EventCallback<DependentAction> OnAddDependent { get; set; }

    private bool? AllState => View.IsAll ? true : View.Selected.Count == 0 ? false : null;

    private IReadOnlyList<ActionRow> Visible(ActionLevel level) => _filter.Trim() is { Length: > 0 } text
        ? [.. level.Rows.Where(r => r.Action.Name.Contains(text, StringComparison.OrdinalIgnoreCase))]
        : level.Rows;

    private void ExpandAll() => _open.UnionWith(AccessLevels.All);

    private void CollapseAll()
    {
        _open.Clear();
        _filter = string.Empty;
    }

    private void SetOpen(AccessLevel level, bool open)
    {
        if (open) _open.Add(level);
        else _open.Remove(level);
    }

    private Task AllAsync(bool all) => OnEdit.InvokeAsync(b => b.WithAllActions(all));

    private Task AddAsync(IReadOnlyList<string> patterns) =>
        OnEdit.InvokeAsync(b => patterns.Aggregate(b, (block, pattern) => block.WithActionPattern(pattern)));

    private Task RemoveAsync(string pattern) => OnEdit.InvokeAsync(b => b.WithoutActionPattern(pattern));

    private Task SelectAsync((IReadOnlyList<string> Names, bool Selected) choice)
    {
        var service = View.Service;
        return OnEdit.InvokeAsync(b => b.WithActions(service, choice.Names, choice.Selected));
    }

    private static string CoveredText(WildcardRow wildcard) =>
        wildcard.Covered.Count == 0 ? "No action today" : string.Join(", ", wildcard.Covered.Select(a => a.Name));
}
