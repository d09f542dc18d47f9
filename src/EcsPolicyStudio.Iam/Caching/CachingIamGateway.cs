using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Caching;

/// <summary>
/// A gateway that shares its reads among everyone who works in the account and keeps their answers for a short time. Every change, also one that failed, forgets
/// what was read.
/// </summary>
/// <param name="inner">The gateway that asks the account.</param>
/// <param name="options">How much is kept, and for how long.</param>
/// <param name="clock">The clock.</param>
internal sealed class CachingIamGateway(IIamGateway inner, IamCacheOptions options, TimeProvider clock) : IIamGateway
{
    private readonly ReadCache _reads = new(options, clock);

    /// <inheritdoc/>
    public void Refresh()
    {
        inner.Refresh();
        _reads.Forget();
    }

    /// <inheritdoc/>
    public Task<AccountIdentity> GetAccountAsync(CancellationToken cancellationToken) =>
        _reads.GetAsync(new(nameof(GetAccountAsync)), inner.GetAccountAsync, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ManagedPolicySummary> ListPoliciesAsync(PolicyScope scope, CancellationToken cancellationToken) =>
        _reads.StreamAsync(new(nameof(ListPoliciesAsync), scope.ToString()), token => inner.ListPoliciesAsync(scope, token), cancellationToken);

    /// <inheritdoc/>
    public Task<ManagedPolicyDetails> GetPolicyAsync(string policyArn, CancellationToken cancellationToken) =>
        _reads.GetAsync(new(nameof(GetPolicyAsync), policyArn), token => inner.GetPolicyAsync(policyArn, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PolicyVersionInfo>> ListPolicyVersionsAsync(string policyArn, CancellationToken cancellationToken) =>
        _reads.GetAsync(new(nameof(ListPolicyVersionsAsync), policyArn), token => inner.ListPolicyVersionsAsync(policyArn, token), cancellationToken);

    /// <inheritdoc/>
    public Task<PolicyVersionInfo> GetPolicyVersionAsync(string policyArn, string versionId, CancellationToken cancellationToken) => _reads.GetAsync(
        new(nameof(GetPolicyVersionAsync), policyArn, versionId), token => inner.GetPolicyVersionAsync(policyArn, versionId, token), cancellationToken);

    /// <inheritdoc/>
    public Task<PolicyEntities> ListEntitiesForPolicyAsync(string policyArn, CancellationToken cancellationToken) =>
        _reads.GetAsync(new(nameof(ListEntitiesForPolicyAsync), policyArn), token => inner.ListEntitiesForPolicyAsync(policyArn, token), cancellationToken);

    /// <inheritdoc/>
    public Task<ManagedPolicySummary> CreatePolicyAsync(NewManagedPolicy policy, CancellationToken cancellationToken) =>
        ChangeAsync(inner.CreatePolicyAsync(policy, cancellationToken));

    /// <inheritdoc/>
    public Task DeletePolicyAsync(string policyArn, CancellationToken cancellationToken) => ChangeAsync(inner.DeletePolicyAsync(policyArn, cancellationToken));

    /// <inheritdoc/>
    public IAsyncEnumerable<IamUser> ListUsersAsync(CancellationToken cancellationToken) =>
        _reads.StreamAsync(new(nameof(ListUsersAsync)), inner.ListUsersAsync, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IamGroup> ListGroupsAsync(CancellationToken cancellationToken) =>
        _reads.StreamAsync(new(nameof(ListGroupsAsync)), inner.ListGroupsAsync, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IamRole> ListRolesAsync(CancellationToken cancellationToken) =>
        _reads.StreamAsync(new(nameof(ListRolesAsync)), inner.ListRolesAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<EntityDetails> GetEntityAsync(IamEntity entity, CancellationToken cancellationToken) =>
        _reads.GetAsync(Of(nameof(GetEntityAsync), entity), token => inner.GetEntityAsync(entity, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AttachedPolicy>> ListAttachedPoliciesAsync(IamEntity entity, CancellationToken cancellationToken) =>
        _reads.GetAsync(Of(nameof(ListAttachedPoliciesAsync), entity), token => inner.ListAttachedPoliciesAsync(entity, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PermissionRow>> ListPermissionsAsync(IamEntity entity, CancellationToken cancellationToken) =>
        _reads.GetAsync(Of(nameof(ListPermissionsAsync), entity), token => inner.ListPermissionsAsync(entity, token), cancellationToken);

    /// <inheritdoc/>
    public Task<string> GetInlinePolicyAsync(IamEntity entity, string policyName, CancellationToken cancellationToken) => _reads.GetAsync(
        Of(nameof(GetInlinePolicyAsync), entity, policyName), token => inner.GetInlinePolicyAsync(entity, policyName, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IamGroup>> ListGroupsForUserAsync(string userName, CancellationToken cancellationToken) =>
        _reads.GetAsync(new(nameof(ListGroupsForUserAsync), userName), token => inner.ListGroupsForUserAsync(userName, token), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IamUser>> ListUsersInGroupAsync(string groupName, CancellationToken cancellationToken) =>
        _reads.GetAsync(new(nameof(ListUsersInGroupAsync), groupName), token => inner.ListUsersInGroupAsync(groupName, token), cancellationToken);

    /// <inheritdoc/>
    public Task<AttachOutcome> AttachPolicyAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken) =>
        ChangeAsync(inner.AttachPolicyAsync(entity, policyArn, cancellationToken));

    /// <inheritdoc/>
    public Task DetachPolicyAsync(IamEntity entity, string policyArn, CancellationToken cancellationToken) =>
        ChangeAsync(inner.DetachPolicyAsync(entity, policyArn, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>Not kept: a simulation is asked for to know what holds now.</remarks>
    public IAsyncEnumerable<SimulationVerdict> SimulatePrincipalPolicyAsync(string principalArn, SimulationRequest request, CancellationToken cancellationToken) =>
        inner.SimulatePrincipalPolicyAsync(principalArn, request, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Not kept: the documents are the caller's, and hardly the same twice.</remarks>
    public IAsyncEnumerable<SimulationVerdict> SimulateCustomPolicyAsync(SimulationRequest request, CancellationToken cancellationToken) =>
        inner.SimulateCustomPolicyAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetContextKeysOfPrincipalAsync(string principalArn, IReadOnlyList<string> policies, CancellationToken cancellationToken) =>
        inner.GetContextKeysOfPrincipalAsync(principalArn, policies, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> GetContextKeysAsync(IReadOnlyList<string> policies, CancellationToken cancellationToken) =>
        inner.GetContextKeysAsync(policies, cancellationToken);

    private static ReadKey Of(string operation, IamEntity entity, string part = "") => new(operation, entity.Name, $"{entity.Kind} {part}");

    private async Task<T> ChangeAsync<T>(Task<T> change)
    {
        try
        {
            return await change.ConfigureAwait(false);
        }
        finally
        {
            _reads.ForgetAfterChange();
        }
    }

    private async Task ChangeAsync(Task change)
    {
        try
        {
            await change.ConfigureAwait(false);
        }
        finally
        {
            _reads.ForgetAfterChange();
        }
    }
}
