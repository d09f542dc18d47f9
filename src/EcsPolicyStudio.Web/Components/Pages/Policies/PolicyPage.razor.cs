using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Policies;

/// <summary>One managed policy: what it permits, whom it is attached to, its tags and its versions.</summary>
public partial class PolicyPage
{
    private static readonly string[] TabNames = ["permissions", "entities", "tags", "versions", "simulate"];

    private ManagedPolicyDetails? _policy;
    private IamException? _failure;
    private IReadOnlyList<DefinitionItem> _facts = [];
    private Crumb[] _trail = [];
    private string? _shown;
    private int _tab;

    /// <summary>The policy's ARN, from the address.</summary>
    [SupplyParameterFromQuery(Name = "arn")]
    public string? Arn { get; set; }

    /// <summary>The tab, from the address.</summary>
    [SupplyParameterFromQuery(Name = "tab")]
    public string? Tab { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    private string Name => _policy?.Summary.PolicyName ?? Arn?[(Arn.LastIndexOf('/') + 1)..] ?? "Policy";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_shown == Arn)
            return;
        _shown = Arn;
        _policy = null;
        _tab = Math.Max(0, Array.IndexOf(TabNames, Tab));
        _trail = [new("Policies", "policies"), new(Name)];
        if (string.IsNullOrEmpty(Arn))
            Navigation.NotFound();
        else if (RendererInfo.IsInteractive)
            await LoadAsync();
    }

    private async Task LoadAsync()
    {
        _failure = null;
        try
        {
            _policy = await Gateway.GetPolicyAsync(Arn!, Leaving);
            _facts = FactsOf(_policy.Summary);
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

    private static List<DefinitionItem> FactsOf(ManagedPolicySummary policy) =>
    [
        new("Type", PolicyLabels.TypeOf(policy)),
        new("Used as", PolicyLabels.UsedAs(policy)),
        new("Entities attached", policy.AttachmentCount.ToString(Dates.Culture)),
        new("ARN", policy.Arn, Copy: true, Wide: true),
        new("Creation time", Dates.Text(policy.CreateDate)),
        new("Description", policy.Description, Wide: true),
        new("Edited time", Dates.Text(policy.UpdateDate)),
    ];

    private void PutTabInAddress() => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameter("tab", _tab == 0 ? null : TabNames[_tab]), replace: true);

    private async Task DeleteAsync()
    {
        if (_policy is not { } policy || !await PolicyActions.DeleteAsync(Dialogs, Gateway, policy.Summary, Leaving))
            return;
        Snackbar.Add($"Policy {policy.Summary.PolicyName} deleted.", Severity.Success);
        Navigation.NavigateTo("policies");
    }
}
