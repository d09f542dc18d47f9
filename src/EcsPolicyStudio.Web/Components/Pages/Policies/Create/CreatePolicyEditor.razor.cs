using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Drafts;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>Creates a policy in two steps. Everything typed is a draft on the server under the id in the address.</summary>
public partial class CreatePolicyEditor : IAsyncDisposable
{
    private static readonly string[] StepTitles = ["Specify permissions", "Review and create"];
    private CreatePolicyState? _state;
    private DraftSaver? _saver;
    private Exception? _failure;
    private ElementReference _title;
    private string? _opened;
    private bool _unreadable;
    private bool _told;
    private bool _focusTitle;
    private bool _finished;

    /// <summary>The draft's id.</summary>
    [Parameter, EditorRequired]
    public required string DraftId { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private CurrentAccount Account { get; set; } = null!;

    [Inject]
    private DraftSavers Savers { get; set; } = null!;

    [Inject]
    private DraftOwner Owner { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    private string DraftKey => CreatePolicyLinks.DraftPrefix + DraftId;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_opened == DraftId) return;
        _opened = DraftId;
        // Ids are made by the studio; anything else in the address is a mistyped one.
        if (!Guid.TryParseExact(DraftId, "N", out _))
        {
            Navigation.NavigateTo(CreatePolicyLinks.Start, replace: true);
            return;
        }

        // What is typed into a page that no circuit answers yet would be lost when the circuit draws it anew.
        if (!RendererInfo.IsInteractive) return;
        await CloseAsync();
        await OpenAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusTitle) return;
        _focusTitle = false;
        await _title.FocusAsync();
    }

    private async Task OpenAsync()
    {
        _failure = null;
        try
        {
            var account = await Account.GetAsync(Leaving);
            var draft = await Savers.LoadAsync(Owner.Id, DraftKey, Leaving);
            var state = draft is null ? null : CreatePolicyState.Load(draft.Json, ServiceCatalog.Default, account);
            _unreadable = draft is not null && state is null;
            _state = state ?? CreatePolicyState.New(ServiceCatalog.Default, account);
            _saver = Savers.Open(Owner.Id, DraftKey);
            _state.Changed += OnChanged;
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

    private async Task CloseAsync()
    {
        if (_state is not null) _state.Changed -= OnChanged;
        _state = null;
        if (_saver is not null) await _saver.DisposeAsync();
        _saver = null;
    }

    private void OnChanged()
    {
        if (!_finished) _saver?.Update(_state!.Save());
        StateHasChanged();
    }

    private void Review()
    {
        _told = !_state!.GoToReview();
        _focusTitle = !_told;
    }

    private void Previous()
    {
        _focusTitle = true;
        _state!.GoToEditor();
    }

    private async Task CancelAsync()
    {
        if (!_state!.IsUntouched)
        {
            var keep = await Dialogs.ShowMessageBoxAsync(
                "Leave the policy editor?", "The policy is not created yet. A draft that is kept can be resumed under Create policy.", "Keep the draft", "Discard it", "Stay here");
            if (keep is null) return;
            if (keep == false) await DiscardAsync();
        }

        Navigation.NavigateTo(CreatePolicyLinks.Policies);
    }

    private void Finish(CreatedPolicy policy) => Navigation.NavigateTo(CreatePolicyLinks.Done(policy), replace: true);

    private async Task DiscardAsync()
    {
        _finished = true;
        if (_saver is not null) await _saver.DiscardAsync(Leaving);
    }
}
