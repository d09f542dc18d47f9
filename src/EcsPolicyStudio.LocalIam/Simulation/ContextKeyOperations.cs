using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Principals;
using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.LocalIam.Simulation;

/// <summary>GetContextKeysForCustomPolicy and GetContextKeysForPrincipalPolicy: the context keys that policies refer to.</summary>
internal static class ContextKeyOperations
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Read("GetContextKeysForCustomPolicy", (context, _) => Task.FromResult<Action<ResultWriter>?>(Keys(InputPolicies.Read(context, InputPolicies.Identity)))),
        Operation.Read("GetContextKeysForPrincipalPolicy", OfPrincipalAsync),
    ];

    private static async Task<Action<ResultWriter>?> OfPrincipalAsync(OperationContext context, CancellationToken cancellationToken)
    {
        var source = await PrincipalArn.FindAsync(context, context.Parameters.Required("PolicySourceArn"), cancellationToken).ConfigureAwait(false);
        var attached = await PrincipalPolicies.LoadAsync(context.Db, source, cancellationToken).ConfigureAwait(false);
        return Keys(attached.Select(policy => policy.Applied).Where(policy => policy.Kind != PolicyKind.PermissionsBoundary)
            .Concat(InputPolicies.Read(context, InputPolicies.Identity)));
    }

    private static Action<ResultWriter> Keys(IEnumerable<AppliedPolicy> policies)
    {
        var keys = policies.SelectMany(policy => ReferencedKeys.Of(policy.Document)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return writer => writer.Strings("ContextKeyNames", keys);
    }
}
