using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Drafts;
using EcsPolicyStudio.Web.Simulation;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Identities.Simulate;

/// <summary>What a user, group or role may do, or a policy allows: a request is typed, the studio evaluates it and asks IAM as well where that is wanted.</summary>
public partial class SimulateTab : IAsyncDisposable
{
    private PolicySimulation _simulation = null!;
    private SimulationForm? _form;
    private SimulationReading? _reading;
    private SimulationOutcome? _outcome;
    private DraftSaver? _saver;
    private IamException? _readFailure;
    private CancellationTokenSource? _stop;
    private bool _isRunning;
    private bool _isStale;

    /// <summary>Whose permissions are simulated.</summary>
    [Parameter, EditorRequired]
    public required SimulationSubject Subject { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private AccountInUse InUse { get; set; } = null!;

    [Inject]
    private DraftOwner Owner { get; set; } = null!;

    [Inject]
    private DraftSavers Savers { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private bool AsksIam => _form?.AskIam ?? InUse.Account.Kind != AccountKind.Sandbox;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_saver is not null)
            await _saver.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        _simulation = new(Gateway, ServiceCatalog.Default, Clock);
        return BeginAsync();
    }

    private async Task BeginAsync()
    {
        _readFailure = null;
        try
        {
            var form = new SimulationForm(Subject, ServiceCatalog.Default);
            var policies = await _simulation.ReadAsync(Subject, Leaving);
            if (await Savers.LoadAsync(Owner.Id, Subject.DraftKey, Leaving) is { } draft)
                form.Restore(draft.Json);
            form.SetAskedKeys(policies.ReferencedKeys, _simulation.KnownKeys(policies));
            _saver ??= Savers.Open(Owner.Id, Subject.DraftKey);
            _form = form;
        }
        catch (IamException e)
        {
            _readFailure = e;
        }
        catch (OperationCanceledException)
        {
            // The tab is gone.
        }
    }

    private void SetAskIam(bool ask)
    {
        _form!.AskIam = ask;
        OnFormChanged();
    }

    // Problems are told from the first attempt on, not while the first word is being typed.
    private void OnFormChanged()
    {
        if (_reading is not null)
            _reading = _form!.Read();
        _isStale = true;
        _saver?.Update(_form!.ToDraft());
    }

    private async Task ClearAsync()
    {
        _form!.Clear();
        _reading = null;
        _outcome = null;
        if (_saver is not null)
            await _saver.DiscardAsync(Leaving);
    }

    private async Task SimulateAsync()
    {
        _reading = _form!.Read();
        if (_isRunning || _reading.Request is not { } request)
            return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        (_stop, _isRunning, _isStale, _readFailure) = (stop, true, false, null);
        try
        {
            var policies = await _simulation.ReadAsync(Subject, stop.Token);
            _form.SetAskedKeys(policies.ReferencedKeys, _simulation.KnownKeys(policies));
            _reading = _form.Read();
            _outcome = await _simulation.SimulateAsync(policies, request, AsksIam, stop.Token);
        }
        catch (IamException e)
        {
            (_outcome, _readFailure) = (null, e);
        }
        catch (OperationCanceledException)
        {
            // The tab is gone, or the verdicts that are shown are those of before.
            _isStale = true;
        }
        finally
        {
            (_stop, _isRunning) = (null, false);
        }
    }

    private void Cancel() => _stop?.Cancel();
}
