using System.Collections.Immutable;

namespace EcsPolicyStudio.Policies.Evaluation.Explanations;

/// <summary>What made the decision (AWS document "Policy evaluation logic").</summary>
public enum DecisionReason
{
    /// <summary>A Deny statement of any policy applies.</summary>
    ExplicitDeny,

    /// <summary>A statement of the principal's policies allows it, and the permissions boundary, if there is one, too.</summary>
    Allowed,

    /// <summary>No statement of the principal's own and its groups' policies allows it.</summary>
    NoAllow,

    /// <summary>The principal's policies allow it, but the permissions boundary does not.</summary>
    NotInBoundary,
}

/// <summary>A decision with all that led to it. Data only; <see cref="ExplanationText"/> puts it into words.</summary>
/// <param name="Request">The request.</param>
/// <param name="Decision">The answer, the same as that of <see cref="CompiledPolicySet.Evaluate"/>.</param>
/// <param name="Reason">What made it.</param>
/// <param name="Deciding">
/// The statements that made it: every Deny that applies; where it is allowed, every Allow that applies; empty for an implicit denial.
/// </param>
/// <param name="Statements">Every statement of every policy, in the order of the policies.</param>
/// <param name="MissingKeys">
/// The context keys that were needed and absent. A key is listed where the action matches and giving the key a value could change whether the
/// statement applies: a condition that holds because the key is missing could fail, or the statement fails by nothing but missing keys. Each
/// condition is looked at by itself. A key that no value could help, such as one of a statement about another action, is not listed.
/// </param>
public sealed record EvaluationExplanation(
    AuthorizationRequest Request,
    Decision Decision,
    DecisionReason Reason,
    ImmutableArray<PolicyStatement> Deciding,
    ImmutableArray<StatementExplanation> Statements,
    ImmutableArray<MissingContextKey> MissingKeys);

/// <summary>A context key that was needed and absent.</summary>
/// <param name="Key">The key, as a policy writes it first.</param>
/// <param name="Statements">The statements that it could have changed.</param>
public sealed record MissingContextKey(string Key, ImmutableArray<PolicyStatement> Statements);
