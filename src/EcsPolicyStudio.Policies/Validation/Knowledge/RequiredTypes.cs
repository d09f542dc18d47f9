using System.Collections.Frozen;
using EcsPolicyStudio.Policies.Catalog;

namespace EcsPolicyStudio.Policies.Validation.Knowledge;

/// <summary>
/// Which resource types an action needs permission on, all of them together. The asterisks of the Service Authorization Reference mean that for some
/// services; for the others they also stand at types of which a call names one, and policies that AWS publishes for those name one.
/// </summary>
internal static class RequiredTypes
{
    // Where the guides say that each type needs a permission: Amazon EC2 User Guide, "Identity-based policies"; Amazon ECS Developer Guide, "Monitor Amazon
    // ECS containers with ECS Exec"; AWS KMS Developer Guide, "Controlling access to aliases".
    private static readonly FrozenSet<string> Together = FrozenSet.ToFrozenSet(["ec2", "ecs", "kms"], StringComparer.OrdinalIgnoreCase);

    // AWS's own policies name one type for these. A network interface can belong to a service: its instance is in the account of that, and the caller has
    // no permission on it. The agent of Amazon ECS writes of one container instance.
    private static readonly FrozenSet<string> OneIsEnough = FrozenSet.ToFrozenSet(
        ["ec2:AttachNetworkInterface", "ec2:CreateNetworkInterface", "ec2:DetachNetworkInterface", "ecs:PutSystemLogEvents"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The names of the types that an action needs together; empty where one is enough. Of a thing and its parts, such as a security group and its
    /// rules, each stands for the other.
    /// </summary>
    public static IReadOnlyList<string> Of(ServiceDefinition service, ActionDefinition action)
    {
        if (!Together.Contains(service.Prefix) || OneIsEnough.Contains($"{service.Prefix}:{action.Name}") || action.AccessLevel == AccessLevel.Tagging)
            return [];
        var required = action.ResourceTypes.Where(t => t.Required).Select(t => t.Name).Distinct().ToList();
        required.RemoveAll(t => required.Exists(whole => IsPart(t, whole) || IsPart(whole, t)));
        return required;
    }

    private static bool IsPart(string part, string whole) =>
        part.Length > whole.Length && part[whole.Length] == '-' && part.StartsWith(whole, StringComparison.Ordinal);
}
