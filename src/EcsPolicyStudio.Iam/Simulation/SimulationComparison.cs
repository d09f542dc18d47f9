using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.Iam.Simulation;

/// <summary>Evaluates requests with the studio's own engine and asks IAM to simulate the same ones.</summary>
/// <param name="gateway">The account.</param>
/// <param name="catalog">Tells which actions have no resource-level permissions.</param>
public sealed class SimulationComparison(IIamGateway gateway, ServiceCatalog catalog)
{
    /// <summary>Compares the verdicts on policies that need not exist in the account.</summary>
    /// <param name="policies">The policies; the documents are sent to IAM.</param>
    /// <param name="request">Actions, resources and context. Its documents are replaced by those of the policies.</param>
    /// <param name="cancellationToken">Ends the simulation.</param>
    /// <returns>One for each action and resource, in the order of the request.</returns>
    /// <exception cref="IamException">IAM refuses the simulation or cannot be reached.</exception>
    public Task<IReadOnlyList<ComparedVerdict>> CompareAsync(PolicySet policies, SimulationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(request);
        var sent = request with
        {
            Policies = [.. policies.Policies.Where(policy => policy.Kind != PolicyKind.PermissionsBoundary).Select(policy => policy.Document.Text)],
            PermissionsBoundary = policies.Policies.FirstOrDefault(policy => policy.Kind == PolicyKind.PermissionsBoundary)?.Document.Text,
        };
        return CompareAsync(policies, request, gateway.SimulateCustomPolicyAsync(sent, cancellationToken), cancellationToken);
    }

    /// <summary>Compares the verdicts on a user, group or role of the account: IAM reads its policies itself.</summary>
    /// <param name="principalArn">The ARN of the user, group or role.</param>
    /// <param name="policies">Its policies, as the studio has read them, and those that the request adds.</param>
    /// <param name="request">Actions, resources and context.</param>
    /// <param name="cancellationToken">Ends the simulation.</param>
    /// <returns>One for each action and resource, in the order of the request.</returns>
    /// <exception cref="IamException">IAM refuses the simulation or cannot be reached.</exception>
    public Task<IReadOnlyList<ComparedVerdict>> CompareAsync(
        string principalArn, PolicySet policies, SimulationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(request);
        return CompareAsync(policies, request, gateway.SimulatePrincipalPolicyAsync(principalArn, request, cancellationToken), cancellationToken);
    }

    /// <summary>The studio's own verdicts; nobody is asked.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="request">Actions, resources and context. A context key without values is absent, unless it is a multivalued one.</param>
    /// <returns>One for each action and resource, in the order of the request.</returns>
    /// <exception cref="ArgumentException">A context key stands twice.</exception>
    public IReadOnlyList<StudioVerdict> Evaluate(PolicySet policies, SimulationRequest request)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(request);
        var compiled = CompiledPolicySet.Compile(policies);
        var context = new RequestContext(request.Context.Where(key => key.IsMultivalued || key.Values.Count > 0).Select(key =>
            key.IsMultivalued ? ContextKey.Multivalued(key.Name, key.Values) : ContextKey.Single(key.Name, key.Values[0])));
        return
        [
            .. request.Actions.SelectMany(
                _ => request.Resources.Count == 0 ? [AuthorizationRequest.AnyResource] : request.Resources,
                (action, resource) => new StudioVerdict(action, resource, compiled.Explain(AuthorizationRequest.AsAsked(catalog, action, resource, context)))),
        ];
    }

    private async Task<IReadOnlyList<ComparedVerdict>> CompareAsync(
        PolicySet policies, SimulationRequest request, IAsyncEnumerable<SimulationVerdict> answers, CancellationToken cancellationToken)
    {
        var verdicts = new Dictionary<(string, string), SimulationVerdict>();
        await foreach (var verdict in answers.WithCancellation(cancellationToken).ConfigureAwait(false))
            verdicts[KeyOf(verdict.Action, verdict.Resource)] = verdict;

        return
        [
            .. Evaluate(policies, request).Select(studio => new ComparedVerdict(
                studio.Action, studio.Resource, studio.Explanation, verdicts.GetValueOrDefault(KeyOf(studio.Action, studio.Resource)))),
        ];
    }

    // IAM compares actions without regard to case and may write them its own way; the parts of an ARN it repeats.
    private static (string Action, string Resource) KeyOf(string action, string resource) => (action.ToUpperInvariant(), resource);
}
