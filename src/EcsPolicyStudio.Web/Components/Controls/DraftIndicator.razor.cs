using EcsPolicyStudio.Web.Drafts;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Controls;

/// <summary>Says whether the last edit is in the draft store.</summary>
public partial class DraftIndicator
{
    private DraftSaver? _watched;
    private DraftState _shown;

    /// <summary>The saver of the page's draft; null before it is opened.</summary>
    [Parameter, EditorRequired]
    public DraftSaver? Saver { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_watched, Saver))
            return;
        OnLeaving();
        _watched = Saver;
        _shown = Saver?.State ?? DraftState.Idle;
        if (_watched is not null)
            _watched.Changed += OnChanged;
    }

    /// <inheritdoc/>
    protected override void OnLeaving()
    {
        if (_watched is not null)
            _watched.Changed -= OnChanged;
    }

    // Raised on the saver's thread. Unchanged states, one for each key typed, are not drawn again.
    private void OnChanged() => _ = InvokeAsync(() =>
    {
        var state = _watched?.State ?? DraftState.Idle;
        if (state == _shown)
            return;
        _shown = state;
        StateHasChanged();
    });
}
