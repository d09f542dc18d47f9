using EcsPolicyStudio.LocalIam.Protocol;
using EcsPolicyStudio.LocalIam.Store;

namespace EcsPolicyStudio.LocalIam.Operations;

/// <summary>Permissions boundaries of users and roles.</summary>
internal static class BoundaryOperations
{
    private const string Parameter = "PermissionsBoundary";

    public static IEnumerable<Operation> All => new[] { IdentityTraits.User, IdentityTraits.Role }.SelectMany(traits => new[]
    {
        Operation.Write($"Put{traits.Word}PermissionsBoundary", (context, token) => PutAsync(context, traits, token)),
        Operation.Write($"Delete{traits.Word}PermissionsBoundary", (context, token) => DeleteAsync(context, traits, token)),
    });

    /// <summary>Makes the policy of the request the boundary of an identity.</summary>
    /// <exception cref="IamRefusal">NoSuchEntity, InvalidInput, PolicyNotAttachable.</exception>
    public static async Task SetAsync(OperationContext context, Identity identity, CancellationToken cancellationToken)
    {
        var arn = context.Parameters.Required(Parameter);
        var policy = await PolicyDirectory.FindOrNullAsync(context, arn, cancellationToken).ConfigureAwait(false)
            ?? throw IamRefusal.NoSuchEntity($"Scope ARN: {arn} does not exist or is not attachable.");
        if (policy.IsForServices)
            throw IamRefusal.PolicyNotAttachable($"Cannot use the Service Role Policy {arn} as a permissions boundary.");
        identity.BoundaryArn = policy.Arn;
        identity.BoundaryPolicyId = policy.CustomerPolicyId;
    }

    private static async Task PutAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindModifiableAsync(context, traits, cancellationToken).ConfigureAwait(false);
        await SetAsync(context, identity, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DeleteAsync(OperationContext context, IdentityTraits traits, CancellationToken cancellationToken)
    {
        var identity = await Identities.FindModifiableAsync(context, traits, cancellationToken).ConfigureAwait(false);
        if (identity.BoundaryArn is null)
            throw IamRefusal.NoSuchEntity($"{traits.Word} {identity.Name} does not have a permissions boundary attached.");
        identity.BoundaryArn = null;
        identity.BoundaryPolicyId = null;
    }
}
