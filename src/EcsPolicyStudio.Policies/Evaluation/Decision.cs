using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Evaluation;

/// <summary>The answer to a request (AWS document "Policy evaluation logic").</summary>
public enum Decision
{
    /// <summary>No statement allows it, or the permissions boundary does not.</summary>
    ImplicitlyDenied,

    /// <summary>A statement allows it, the boundary too where there is one, and none denies it.</summary>
    Allowed,

    /// <summary>A Deny statement applies.</summary>
    ExplicitlyDenied,
}

/// <summary>A statement of an applied policy.</summary>
/// <param name="Policy">The policy, with its kind.</param>
/// <param name="Statement">The statement.</param>
public sealed record PolicyStatement(AppliedPolicy Policy, Statement Statement);

/// <summary>A decision and what decided it.</summary>
/// <param name="Decision">The answer.</param>
/// <param name="Deciding">The first Deny that applies, or the first Allow of the identity policies; null for an implicit denial.</param>
/// <param name="BoundaryAllow">The first Allow of the permissions boundary, where it is allowed and there is one.</param>
public readonly record struct EvaluationResult(Decision Decision, PolicyStatement? Deciding, PolicyStatement? BoundaryAllow);
