using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>
/// How a policy came to apply to the principal. Session, service control and resource policies have their place here once they are
/// evaluated: see <see cref="CompiledPolicySet"/> for how kinds are combined.
/// </summary>
public enum PolicyKind
{
    /// <summary>A managed or inline policy of the user or role itself.</summary>
    Identity,

    /// <summary>A managed or inline policy of a group that the user is in. It counts as the user's own.</summary>
    Group,

    /// <summary>The permissions boundary: it grants nothing, it limits what the others grant.</summary>
    PermissionsBoundary,
}

/// <summary>A policy that applies to the principal.</summary>
/// <param name="Name">A name to show it by: the policy's name or ARN.</param>
/// <param name="Kind">How it came to apply.</param>
/// <param name="Document">The document.</param>
public sealed record AppliedPolicy(string Name, PolicyKind Kind, PolicyDocument Document);

/// <summary>The policies that apply to one principal: its own, those of its groups, and its permissions boundary.</summary>
public sealed record PolicySet
{
    /// <summary>No policy: everything is implicitly denied.</summary>
    public static PolicySet Empty { get; } = new() { Policies = [] };

    /// <summary>
    /// The policies in any order. Without one of kind <see cref="PolicyKind.PermissionsBoundary"/> there is no boundary; with several (IAM
    /// has at most one) each of their statements counts.
    /// </summary>
    public required ImmutableArray<AppliedPolicy> Policies { get; init; }

    /// <summary>A set of a principal's own policies, named <c>Policy 1</c> and so on, and a boundary.</summary>
    /// <param name="identityPolicies">The documents.</param>
    /// <param name="permissionsBoundary">The boundary's document; null where there is none.</param>
    /// <returns>The set.</returns>
    public static PolicySet Of(IEnumerable<PolicyDocument> identityPolicies, PolicyDocument? permissionsBoundary = null)
    {
        ArgumentNullException.ThrowIfNull(identityPolicies);
        var policies = identityPolicies.Select((d, i) => new AppliedPolicy($"Policy {i + 1}", PolicyKind.Identity, d)).ToList();
        if (permissionsBoundary is not null)
            policies.Add(new("Permissions boundary", PolicyKind.PermissionsBoundary, permissionsBoundary));
        return new() { Policies = [.. policies] };
    }
}
