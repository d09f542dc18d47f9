using EcsPolicyStudio.Iam;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Web.Accounts;
using EcsPolicyStudio.Web.Components.Controls;
using EcsPolicyStudio.Web.Lists;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace EcsPolicyStudio.Web.Components.Pages.Policies;

/// <summary>All managed policies of the account. Search and filter are in the address, so the page can be passed on.</summary>
public partial class PoliciesPage
{
    private static readonly Crumb[] Trail = [new("Policies")];

    private StreamedList<ManagedPolicySummary> _policies = null!;
    private ManagedPolicySummary? _selected;
    private string _query = "";
    private string _type = "";
    private Func<ManagedPolicySummary, bool>? _where;

    /// <summary>The search, from the address.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? InitialQuery { get; set; }

    /// <summary>The type, from the address.</summary>
    [SupplyParameterFromQuery(Name = "type")]
    public string? InitialType { get; set; }

    [Inject]
    private IIamGateway Gateway { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _policies = new(token => Gateway.ListPoliciesAsync(PolicyScope.All, token), Clock);
        _query = InitialQuery ?? "";
        UseType(InitialType ?? "");
        if (RendererInfo.IsInteractive)
            await _policies.LoadAsync(Leaving);
    }

    private static IEnumerable<string?> SearchIn(ManagedPolicySummary policy) => [policy.PolicyName, policy.Description];

    private bool IsSelected(ManagedPolicySummary policy) => policy.Arn == _selected?.Arn;

    private Task SearchAsync(string query)
    {
        _query = query;
        PutInAddress("q", query);
        return Task.CompletedTask;
    }

    private Task FilterAsync(string type)
    {
        UseType(type);
        PutInAddress("type", _type);
        return Task.CompletedTask;
    }

    private void UseType(string type)
    {
        _type = PolicyLabels.ManagedTypes.Contains(type) ? type : "";
        _where = _type.Length == 0 ? null : policy => PolicyLabels.TypeOf(policy) == type;
    }

    private void PutInAddress(string name, string value) => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameter(name, value.Length == 0 ? null : value), replace: true);

    private void Attach()
    {
        if (_selected is not null)
            Navigation.NavigateTo(PolicyActions.AttachHref(_selected.Arn));
    }

    private async Task DeleteAsync()
    {
        if (_selected is not { } policy || !await PolicyActions.DeleteAsync(Dialogs, Gateway, policy, Leaving))
            return;
        _selected = null;
        Snackbar.Add($"Policy {policy.PolicyName} deleted.", Severity.Success);
        await _policies.LoadAsync(Leaving);
    }
}
