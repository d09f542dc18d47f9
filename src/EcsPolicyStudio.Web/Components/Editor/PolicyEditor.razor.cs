using EcsPolicyStudio.Policies.Editing;
using EcsPolicyStudio.Web.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Editor;

/// <summary>The visual editor: the permission blocks of a session, and beside them the document they become.</summary>
public partial class PolicyEditor
{
    private readonly Dictionary<int, BlockLayout> _layouts = [];
    private DotNetObjectReference<PolicyEditor>? _self;
    private EditingSession? _watched;
    private string? _reveal;

    /// <summary>What is edited.</summary>
    [Parameter, EditorRequired]
    public required EditingSession Session { get; set; }

    /// <summary>Saves the draft, for the "Draft saved" mark; null shows none.</summary>
    [Parameter]
    public DraftSaver? Saver { get; set; }

    [Inject]
    private EditorScript Script { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    /// <summary>Takes a step back or again; called by the browser for Ctrl+Z and Ctrl+Y outside of text fields.</summary>
    [JSInvokable]
    public void OnUndoKey(bool redo)
    {
        if (redo) Session.Redo();
        else Session.Undo();
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_watched, Session)) return;
        if (_watched is not null) _watched.Changed -= OnChanged;
        _watched = Session;
        _watched.Changed += OnChanged;
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            await Script.WatchUndoKeysAsync(_self, Leaving);
        }

        if (_reveal is { } anchor)
        {
            _reveal = null;
            await Script.RevealAsync(anchor, Leaving);
        }
    }

    /// <inheritdoc/>
    protected override void OnLeaving()
    {
        if (_watched is not null) _watched.Changed -= OnChanged;
        _ = Script.IgnoreUndoKeysAsync(CancellationToken.None);
        _self?.Dispose();
    }

    private void OnChanged() => StateHasChanged();

    private BlockLayout LayoutOf(int blockId)
    {
        if (_layouts.TryGetValue(blockId, out var layout)) return layout;
        // A condition begun before a reload is shown where it was left.
        var begun = Session.Pending.GetValueOrDefault(blockId) is { } input && (input.Condition is not null || input.IsSourceIpOpen || input.SourceIpText.Length > 0 || input.IsTimeRangeOpen);
        return begun ? BlockLayout.Expanded : BlockLayout.Initial;
    }

    private void LayAll(BlockLayout layout)
    {
        foreach (var block in Session.Draft.Blocks) _layouts[block.Id] = layout;
    }

    private void AddBlock()
    {
        _reveal = EditorAnchors.Section(Session.Draft.NextBlockId, BlockSection.Service);
        Session.Apply(d => d.AddBlock());
    }

    private void AddDependent(int blockId, DependentAction dependent)
    {
        if (dependent.IsOfSameService)
        {
            Session.Update(blockId, b => b.WithActionPattern(dependent.Action));
            return;
        }

        if (Session.Blocks.FirstOrDefault(b => b.Block.Id == blockId) is not { } needing) return;
        _reveal = EditorAnchors.Section(Session.Draft.NextBlockId, BlockSection.Resources);
        _layouts[Session.Draft.NextBlockId] = BlockLayout.Expanded;
        Session.Apply(d => d.AddDependent(needing, dependent.Action));
    }

    private void Remove(int blockId)
    {
        var index = Session.Draft.Blocks.IndexOf(Session.Draft.Find(blockId)!);
        var block = Session.Draft.Blocks[index];
        var name = Session.Blocks[index].Service?.DisplayName;
        Session.Apply(d => d.RemoveBlock(blockId));
        var session = Session;
        Snackbar.Add(name is null ? "Permission block removed" : $"Permission block for {name} removed", Severity.Normal, options =>
        {
            options.Action = "Undo";
            options.OnClick = _ => InvokeAsync(() => session.Apply(d => d.InsertBlock(index, block)));
        });
    }

    private void Show(EditingProblem problem)
    {
        if (problem.BlockId == 0) return;
        _layouts[problem.BlockId] = (LayoutOf(problem.BlockId) with { IsOpen = true }).With(problem.Section, open: true);
        _reveal = EditorAnchors.Section(problem.BlockId, problem.Section);
    }
}
