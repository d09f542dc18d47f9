using EcsPolicyStudio.LocalIam.Operations;
using EcsPolicyStudio.LocalIam.Store;
using EcsPolicyStudio.Policies.Evaluation;

namespace EcsPolicyStudio.LocalIam.Principals;

/// <summary>The context keys that follow from who asks and when.</summary>
internal static class PrincipalContext
{
    /// <summary>The keys of a user or role.</summary>
    public static IEnumerable<ContextKey> Of(OperationContext context, Identity identity) => PrincipalKeys.Of(new(
        context.Arn(identity), identity.Kind == IdentityKind.User, identity.Name, identity.UniqueId, identity.Tags.Select(tag => KeyValuePair.Create(tag.Key, tag.Value))));

    /// <summary>The keys of the time of the request.</summary>
    public static IEnumerable<ContextKey> OfTime(OperationContext context) => PrincipalKeys.OfTime(new(context.Now));
}
