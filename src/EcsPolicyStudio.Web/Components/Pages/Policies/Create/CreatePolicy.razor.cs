using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Web.Drafts;
using Microsoft.AspNetCore.Components;

namespace EcsPolicyStudio.Web.Components.Pages.Policies.Create;

/// <summary>Opens a new policy, or offers those that were begun.</summary>
public partial class CreatePolicy
{
    private List<UnfinishedPolicy>? _drafts;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IDraftStore Store { get; set; } = null!;

    [Inject]
    private DraftOwner Owner { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var found = await Store.ListAsync(Owner.Id, CreatePolicyLinks.DraftPrefix, Leaving);
        _drafts = [.. found
            .Select(d => (Draft: d, Title: CreatePolicyState.Describe(d.Json, ServiceCatalog.Default)))
            .Where(d => d.Title is not null)
            .Select(d => new UnfinishedPolicy(d.Draft.Key[CreatePolicyLinks.DraftPrefix.Length..], d.Title!, d.Draft.UpdatedAt))];
        if (_drafts.Count == 0) StartNew();
    }

    private void StartNew() => Navigation.NavigateTo(CreatePolicyLinks.Draft(Guid.NewGuid().ToString("N")), replace: true);

    private async Task DiscardAsync(UnfinishedPolicy draft)
    {
        await Store.DeleteAsync(Owner.Id, CreatePolicyLinks.DraftPrefix + draft.Id, Leaving);
        _drafts!.Remove(draft);
        if (_drafts.Count == 0) StartNew();
    }

    private sealed record UnfinishedPolicy(string Id, string Title, DateTimeOffset UpdatedAt);
}
