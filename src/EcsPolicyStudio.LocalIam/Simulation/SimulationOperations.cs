using System.Collections.Immutable;
using System.Globalization;
using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Principals;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.Policies.Catalog;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Policies.Evaluation.Explanations;
using Microsoft.EntityFrameworkCore;

namespace EcsPolicyStudio.LocalIam.Simulation;

/// <summary>
/// SimulateCustomPolicy and SimulatePrincipalPolicy: each action on each resource, decided by the evaluation of the policy language. Service control
/// policies and resource policies are not simulated.
/// </summary>
internal static class SimulationOperations
{
    public static IEnumerable<Operation> All =>
        [Operation.Read("SimulateCustomPolicy", SimulateCustomAsync), Operation.Read("SimulatePrincipalPolicy", SimulatePrincipalAsync)];

    private static async Task<Action<ResultWriter>?> SimulateCustomAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var input = await SimulationInput.ReadAsync(context, null, cancellationToken).ConfigureAwait(false);
        return Simulate(context, input, [.. InputPolicies.Read(context, InputPolicies.Identity), .. InputPolicies.Read(context, InputPolicies.Boundary)]);
    }

    private static async Task<Action<ResultWriter>?> SimulatePrincipalAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var source = await PrincipalArn.FindAsync(context, context.Parameters.Required("PolicySourceArn"), cancellationToken).ConfigureAwait(false);
        var input = await SimulationInput.ReadAsync(context, source, cancellationToken).ConfigureAwait(false);
        var boundary = InputPolicies.Read(context, InputPolicies.Boundary);
        // A boundary in the request takes the place of the one that the user or role has.
        var attached = (await PrincipalPolicies.LoadAsync(context.Db, source, cancellationToken).ConfigureAwait(false))
            .Where(policy => boundary.Count == 0 || policy.Applied.Kind != PolicyKind.PermissionsBoundary)
            .Select(policy => policy.Applied with { Name = SourceId(policy) });
        return Simulate(context, input, [.. attached, .. InputPolicies.Read(context, InputPolicies.Identity), .. boundary]);
    }

    // IAM names a managed policy by its name and an inline policy by its owner's kind and name as well.
    private static string SourceId(PrincipalPolicy policy) =>
        policy.Arn is not null ? policy.Name : $"{IdentityTraits.Of(policy.Owner.Kind).LowerWord}_{policy.Owner.Name}_{policy.Name}";

    private static Action<ResultWriter> Simulate(OperationContext context, SimulationInput input, ImmutableArray<AppliedPolicy> policies)
    {
        var compiled = CompiledPolicySet.Compile(new() { Policies = policies });
        var bounded = policies.Any(policy => policy.Kind == PolicyKind.PermissionsBoundary);
        var asked = input.Actions.SelectMany(action => input.Resources.Select(resource => (Action: action, Resource: resource)))
            .Select((pair, index) => (pair.Action, pair.Resource, Key: index.ToString("D8", CultureInfo.InvariantCulture)));
        var page = context.Page.CutWhole(asked, pair => pair.Key);
        var results = page.Items.Select(pair => new SimulationResult(
            pair.Action,
            pair.Resource,
            compiled.Explain(AuthorizationRequest.AsAsked(ServiceCatalog.Default, pair.Action, pair.Resource, input.Context)),
            bounded)).ToList();
        return writer =>
        {
            writer.List("EvaluationResults", results, static (member, result) => result.Write(member));
            writer.PageEnd(page.Marker);
        };
    }
}
