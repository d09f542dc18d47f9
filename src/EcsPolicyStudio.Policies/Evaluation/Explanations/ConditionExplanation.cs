using System.Collections.Immutable;
using EcsPolicyStudio.Policies.Documents;

namespace EcsPolicyStudio.Policies.Evaluation.Explanations;

/// <summary>The rule by which a condition holds or does not (AWS documents "Condition operators" and "Single-valued vs. multivalued context keys").</summary>
public enum ConditionRule
{
    /// <summary>The values of the request were compared with those of the policy.</summary>
    Comparison,

    /// <summary>
    /// The request lacks the key: positive operators and <c>ForAnyValue</c> do not hold, negated operators, <c>IfExists</c> and
    /// <c>ForAllValues</c> do.
    /// </summary>
    MissingKey,

    /// <summary>The key is there, but has no value: <c>ForAllValues</c> holds, <c>ForAnyValue</c> does not.</summary>
    NoValues,

    /// <summary>The operator <c>Null</c> asks only whether the key is there.</summary>
    KeyPresence,

    /// <summary>A multivalued key is compared without <c>ForAllValues</c> or <c>ForAnyValue</c>, which it requires; the condition does not hold.</summary>
    SetOperatorRequired,

    /// <summary>IAM knows no such operator and refuses the policy; the condition does not hold.</summary>
    UnknownOperator,
}

/// <summary>Why a condition holds or does not.</summary>
/// <param name="Condition">The condition: operator, key and values as written.</param>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Key">The key in the request; null where it is missing.</param>
/// <param name="Expected">The values of the policy.</param>
/// <param name="Seen">The values of the request that were compared; empty where the rule compares none.</param>
public sealed record ConditionExplanation(
    StatementCondition Condition,
    bool Holds,
    ConditionRule Rule,
    ContextKey? Key,
    ImmutableArray<ExpectedValue> Expected,
    ImmutableArray<SeenValue> Seen);

/// <summary>A value of a policy's condition.</summary>
/// <param name="Value">The value as written.</param>
/// <param name="IsReadable">Whether it is of the operator's type: a number, a date, an address … What is not matches nothing.</param>
/// <param name="Resolved">The value with its variables replaced; null where it has none or one of them has no value.</param>
/// <param name="VariablesWithoutValue">Keys of its variables that the request gives no value; then it matches nothing.</param>
public sealed record ExpectedValue(ElementValue Value, bool IsReadable, string? Resolved, ImmutableArray<string> VariablesWithoutValue);

/// <summary>A value of the request under a condition.</summary>
/// <param name="Text">The value.</param>
/// <param name="IsReadable">Whether it is of the operator's type.</param>
/// <param name="MatchedBy">The first value of the policy that it matches; null for none.</param>
/// <param name="Fulfils">Whether it is as the operator wants it: a match for a positive operator, none for a negated one.</param>
public sealed record SeenValue(string Text, bool IsReadable, ExpectedValue? MatchedBy, bool Fulfils);
