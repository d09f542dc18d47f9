using System.Collections.Immutable;
using EcsPolicyStudio.Iam.Errors;
using EcsPolicyStudio.Iam.Model;
using EcsPolicyStudio.Policies.Evaluation;
using EcsPolicyStudio.Web.Accounts;

namespace EcsPolicyStudio.Web.Simulation;

/// <summary>A policy that applies to an identity, with where it is kept.</summary>
/// <param name="Applied">The policy as it is evaluated.</param>
/// <param name="Name">The policy's name.</param>
/// <param name="Arn">The ARN of a managed policy; null for an inline policy.</param>
/// <param name="Holder">Who has it: the identity itself, or a group of the user; null for a managed policy by itself.</param>
public sealed record IdentityPolicy(AppliedPolicy Applied, string Name, string? Arn, IamEntity? Holder)
{
    /// <summary>The address of the page that shows the policy.</summary>
    public string Href => Arn is null ? Holder!.Value.Href() : PolicyLabels.Href(Arn);
}

/// <summary>A policy whose document could not be read.</summary>
/// <param name="Name">The policy's name.</param>
/// <param name="Failure">Why, as IAM says; null where the document came and is no JSON.</param>
public sealed record UnreadPolicy(string Name, IamException? Failure);

/// <summary>
/// The policies of a simulation: every identity-based policy that applies to a user, group or role (managed and inline, those of a user's groups, and the permissions
/// boundary), or one managed policy.
/// </summary>
/// <param name="Details">The user, group or role; null where one managed policy is simulated by itself.</param>
/// <param name="Read">The policies that were read, the boundary last.</param>
/// <param name="Unread">Those that were not. While there is one, the studio has no verdict.</param>
public sealed record SimulatedPolicies(EntityDetails? Details, ImmutableArray<IdentityPolicy> Read, ImmutableArray<UnreadPolicy> Unread)
{
    /// <summary>Whether every policy was read.</summary>
    public bool IsComplete => Unread.IsEmpty;

    /// <summary>The policies for the evaluation.</summary>
    public PolicySet Set => new() { Policies = [.. Read.Select(policy => policy.Applied)] };

    /// <summary>The context keys that the policies ask for, sorted, each once.</summary>
    public ImmutableArray<string> ReferencedKeys { get; } =
    [
        .. Read.SelectMany(policy => Policies.Evaluation.ReferencedKeys.Of(policy.Applied.Document))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>Where a policy of an explanation is kept.</summary>
    /// <param name="policy">A policy of <see cref="Set"/>.</param>
    public IdentityPolicy Find(AppliedPolicy policy) => Read.First(known => ReferenceEquals(known.Applied, policy));

    /// <summary>The permissions boundary; null where there is none.</summary>
    public IdentityPolicy? Boundary => Read.FirstOrDefault(policy => policy.Applied.Kind == PolicyKind.PermissionsBoundary);
}
