using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Consistency;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Attachments;
using EcsPolicyStudio.Web.Components.Controls;
using EcsPolicyStudio.Web.Drafts;
using EcsPolicyStudio.Web.Lists;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Attach;

/// <summary>The attach wizard: choose managed policies for one user, group or role, review them, attach them.</summary>
public partial class AddPermissionsView : IAsyncDisposable
{
    private static readonly string[] StepTitles = ["Add permissions", "Review"];

    private AttachWizardState _state = null!;
    private StreamedList<ManagedPolicySummary> _policies = null!;
    private DraftSaver? _saver;
    private AttachRun? _run;
    private Crumb[] _trail = [];
    private IamException? _failure;
    private bool _hasBegun;
    private bool _nothingChosen;

    /// <summary>The user, group or role.</summary>
    [Parameter, EditorRequired]
    public IamEntity Entity { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private DraftOwner Owner { get; set; } = null!;

    [Inject]
    private DraftSavers Savers { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        _policies.Changed -= OnPoliciesChanged;
        if (_saver is not null)
            await _saver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _state = new AttachWizardState(Entity);
        _policies = new(token => Gateway.ListPoliciesAsync(PolicyScope.All, token), Clock);
        _policies.Changed += OnPoliciesChanged;
        _trail = [new(Entity.Kind.Plural(), Entity.Kind.ListHref()), new(Entity.Name, Entity.Href()), new("Add permissions")];
        if (RendererInfo.IsInteractive)
            await BeginAsync();
    }

    private async Task BeginAsync()
    {
        _failure = null;
        try
        {
            _state.SetAttached(await Gateway.ListAttachedPoliciesAsync(Entity, Leaving));
            if (await Savers.LoadAsync(Owner.Id, _state.DraftKey, Leaving) is { } draft)
                _state.Restore(draft.Json);
            _saver = Savers.Open(Owner.Id, _state.DraftKey);
            _hasBegun = true;
            await _policies.LoadAsync(Leaving);
        }
        catch (IamException e)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
    }

    private void OnPoliciesChanged()
    {
        var gone = _state.SetPolicies(_policies.Items, _policies.IsComplete);
        if (gone > 0)
            Snackbar.Add(gone == 1 ? "One chosen policy cannot be attached any more and was left out." : $"{gone} chosen policies cannot be attached any more and were left out.", Severity.Info);
        StateHasChanged();
    }

    private void OnSelectionChanged()
    {
        _nothingChosen = false;
        SaveDraft();
    }

    private void SaveDraft() => _saver?.Update(_state.ToDraft());

    private void Review()
    {
        _state.Review();
        _nothingChosen = !_state.IsReviewing;
        SaveDraft();
    }

    private void Previous()
    {
        _state.Previous();
        SaveDraft();
    }

    private async Task CancelAsync()
    {
        await DiscardDraftAsync();
        Navigation.NavigateTo(Entity.Href());
    }

    private async Task AddPermissionsAsync()
    {
        _run = new AttachRun(Gateway, _state.Steps(), Clock);
        _run.Changed += StateHasChanged;
        await GoOnAsync();
    }

    private async Task GoOnAsync()
    {
        if (_run is not { IsRunning: false } run)
            return;
        try
        {
            await run.GoOnAsync(Leaving);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (!run.Succeeded)
            return;
        await DiscardDraftAsync();
        if (run.Shown == ChangeShown.NotYet)
            return;
        var text = run.Steps.Count == 1
            ? $"Policy {run.Steps[0].PolicyName} attached to the {Entity.Kind.Word()} {Entity.Name}."
            : $"{run.Steps.Count} policies attached to the {Entity.Kind.Word()} {Entity.Name}.";
        Snackbar.Add(text, Severity.Success);
        Navigation.NavigateTo(Entity.Href());
    }

    private async Task UndoAsync()
    {
        if (_run is not { IsRunning: false } run)
            return;
        try
        {
            await run.UndoAsync(Leaving);
        }
        catch (OperationCanceledException)
        {
            // The page is gone; the next visit shows what is attached.
        }
    }

    private async Task CloseAsync()
    {
        await DiscardDraftAsync();
        Navigation.NavigateTo(Entity.Href());
    }

    private async Task DiscardDraftAsync()
    {
        if (_saver is not null)
            await _saver.DiscardAsync(Leaving);
    }
}
