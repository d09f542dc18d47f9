using System.Runtime.CompilerServices;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using EcsPolicyStudio.Iam.Model;

namespace EcsPolicyStudio.Iam.Aws;

/// <content>Simulations that IAM itself answers.</content>
internal sealed partial class AwsIamGateway
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<SimulationVerdict> SimulatePrincipalPolicyAsync(
        string principalArn, SimulationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Named(principalArn);
        ArgumentNullException.ThrowIfNull(request);
        var pages = calls.PagesAsync(
            "SimulatePrincipalPolicy",
            (marker, token) => Client.SimulatePrincipalPolicyAsync(
                new SimulatePrincipalPolicyRequest
                {
                    PolicySourceArn = principalArn,
                    ActionNames = [.. request.Actions],
                    ResourceArns = ListOrNull(request.Resources),
                    ContextEntries = request.ToEntries(),
                    PolicyInputList = ListOrNull(request.Policies),
                    PermissionsBoundaryPolicyInputList = request.PermissionsBoundary is { } boundary ? [boundary] : null,
                    CallerArn = request.CallerArn,
                    Marker = marker,
                    MaxItems = PageSize,
                },
                token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var verdict in (page.EvaluationResults ?? []).SelectMany(result => result.ToVerdicts("SimulatePrincipalPolicy")))
                yield return verdict;
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<SimulationVerdict> SimulateCustomPolicyAsync(
        SimulationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pages = calls.PagesAsync(
            "SimulateCustomPolicy",
            (marker, token) => Client.SimulateCustomPolicyAsync(
                new SimulateCustomPolicyRequest
                {
                    ActionNames = [.. request.Actions],
                    ResourceArns = ListOrNull(request.Resources),
                    ContextEntries = request.ToEntries(),
                    PolicyInputList = [.. request.Policies],
                    PermissionsBoundaryPolicyInputList = request.PermissionsBoundary is { } boundary ? [boundary] : null,
                    CallerArn = request.CallerArn,
                    Marker = marker,
                    MaxItems = PageSize,
                },
                token),
            page => (page.IsTruncated, page.Marker),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var verdict in (page.EvaluationResults ?? []).SelectMany(result => result.ToVerdicts("SimulateCustomPolicy")))
                yield return verdict;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetContextKeysAsync(IReadOnlyList<string> policies, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var request = new GetContextKeysForCustomPolicyRequest { PolicyInputList = [.. policies] };
        var response = await calls.SendAsync(
            "GetContextKeysForCustomPolicy", token => Client.GetContextKeysForCustomPolicyAsync(request, token), cancellationToken).ConfigureAwait(false);
        return response.ContextKeyNames ?? [];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> GetContextKeysOfPrincipalAsync(
        string principalArn, IReadOnlyList<string> policies, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policies);
        var request = new GetContextKeysForPrincipalPolicyRequest { PolicySourceArn = Named(principalArn), PolicyInputList = ListOrNull(policies) };
        var response = await calls.SendAsync(
            "GetContextKeysForPrincipalPolicy", token => Client.GetContextKeysForPrincipalPolicyAsync(request, token), cancellationToken).ConfigureAwait(false);
        return response.ContextKeyNames ?? [];
    }

    // The SDK would send an empty list as a parameter.
    private static List<string>? ListOrNull(IReadOnlyList<string> items) => items.Count == 0 ? null : [.. items];
}
