using System.Collections.Immutable;
using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Consistency;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Documents;
using EcsPolicyStudio.Policies.Summaries;
using EcsPolicyStudio.Web.Drafts;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>Step 2 "Review and create": name, description, tags, what the policy permits, and its creation.</summary>
public partial class ReviewStep
{
    /// <summary>How long after the last letter the name is looked up: 400 milliseconds.</summary>
    private static readonly TimeSpan NameDelay = TimeSpan.FromMilliseconds(400);

    private readonly PolicyDetailsValidator _validator = new();
    private Dictionary<string, string> _problems = [];
    private PolicyNames _names = null!;
    private PolicySummary? _summary;
    private CancellationTokenSource? _lookup;
    private string? _taken;
    private Exception? _failure;
    private bool _tried;
    private bool _creating;
    private bool _waiting;

    /// <summary>The state of the pages.</summary>
    [Parameter, EditorRequired]
    public required CreatePolicyState State { get; set; }

    /// <summary>Saves the draft, for the "Draft saved" mark.</summary>
    [Parameter]
    public DraftSaver? Saver { get; set; }

    /// <summary>"Cancel".</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>"Previous" and "Edit".</summary>
    [Parameter]
    public EventCallback OnPrevious { get; set; }

    /// <summary>IAM has created the policy: it must not be created again.</summary>
    [Parameter]
    public EventCallback OnAccepted { get; set; }

    /// <summary>The policy is created, and was waited for.</summary>
    [Parameter]
    public EventCallback<CreatedPolicy> OnCreated { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string? NameProblem => Problem("Name") ?? (_taken == State.Details.Name && _taken is not null ? TakenText(_taken) : null);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _names = new(Gateway);
        // The document cannot change in this step.
        _summary = PolicySummary.Create(PolicyDocument.Parse(State.Session.Document), ServiceCatalog.Default);
        Validate();
        if (State.Details.Name.Length > 0) await LookUpAsync();
    }

    /// <inheritdoc/>
    protected override void OnLeaving() => _lookup?.Cancel();

    // An empty name is told once the person has tried to go on.
    private string? Problem(string field) =>
        _problems.GetValueOrDefault(field) is { } problem && (_tried || field != "Name" || State.Details.Name.Length > 0) ? problem : null;

    private static string TakenText(string name) => $"The account has a policy named {name} already. Names that differ only in case are the same.";

    private Task EnterNameAsync(string? text)
    {
        Set(State.Details with { Name = text ?? string.Empty });
        return LookUpAsync();
    }

    private void EnterDescription(string? text) => Set(State.Details with { Description = text ?? string.Empty });

    private void OnTags(ImmutableArray<IamTag> tags) => Set(State.Details with { Tags = tags });

    private void Set(PolicyDetails details)
    {
        State.SetDetails(details);
        Validate();
    }

    private void Validate() =>
        _problems = _validator.Validate(State.Details).Errors.GroupBy(e => e.PropertyName).ToDictionary(g => g.Key, g => g.First().ErrorMessage, StringComparer.Ordinal);

    private async Task LookUpAsync()
    {
        if (_lookup is not null) await _lookup.CancelAsync();
        _lookup?.Dispose();
        _lookup = CancellationTokenSource.CreateLinkedTokenSource(Leaving);
        var (token, name) = (_lookup.Token, State.Details.Name);
        if (name.Length == 0 || _problems.ContainsKey("Name")) return;
        try
        {
            await Task.Delay(NameDelay, Clock, token);
            if (await _names.IsTakenAsync(name, token)) _taken = name;
        }
        catch (OperationCanceledException)
        {
            // Typed on, or left.
        }
        catch (IamException)
        {
            // The lookup only tells early; creating the policy tells in any case.
        }
    }

    private async Task CreateAsync()
    {
        _tried = true;
        Validate();
        if (_problems.Count > 0 || _creating) return;
        _creating = true;
        _failure = null;
        try
        {
            var created = await Gateway.CreatePolicyAsync(State.ToNewPolicy(), Leaving);
            await OnAccepted.InvokeAsync();
            _waiting = true;
            StateHasChanged();
            await OnCreated.InvokeAsync(new(created.Arn, await WaitUntilShownAsync(created)));
        }
        catch (IamEntityAlreadyExistsException e)
        {
            _taken = State.Details.Name;
            _failure = e;
        }
        catch (IamException e)
        {
            _failure = e;
        }
        catch (OperationCanceledException)
        {
            // The page is gone.
        }
        finally
        {
            _creating = _waiting = false;
        }
    }

    private Task<ChangeShown> WaitUntilShownAsync(ManagedPolicySummary created) => new ChangeVisibility(Gateway, Clock).WaitAsync(
        async token =>
        {
            await Gateway.GetPolicyAsync(created.Arn, token);
            return true;
        },
        Leaving);
}
